import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FetchRefused } from '../media/fetch-public.ts';
import { askOutside } from './ask-outside.ts';
import { type AskOutside, lookOutside, MOST_ASKED } from './look-outside.ts';

type Answers = Record<string, [status: number, location?: string]>;
function web(answers: Answers) {
  const asked: string[] = [];
  const ask: AskOutside = async (address, method) => {
    asked.push(`${method} ${address}`);
    const [status, location] = answers[`${method} ${address}`] ?? answers[address] ?? [404];
    return { status, location };
  };
  return { asked, look: (address: string) => lookOutside(address, ask, 0) };
}

it('asks for the head first, and for the page only where that says nothing good', async () => {
  const { asked, look } = web({
    'https://a.org/x': [200],
    'HEAD https://b.org/y': [405],
    'GET https://b.org/y': [200],
  });
  expect(await look('https://a.org/x')).toEqual({ is: 'there' });
  expect(await look('https://b.org/y')).toEqual({ is: 'there' });
  expect(await look('https://c.org/z')).toEqual({ is: 'gone', status: 404 });
  expect(asked).toEqual([
    'HEAD https://a.org/x',
    'HEAD https://b.org/y',
    'GET https://b.org/y',
    'HEAD https://c.org/z',
    'GET https://c.org/z',
  ]);
});

it('says where it moved for good, and nothing of what is the same page or moves back', async () => {
  const { look } = web({
    'https://a.org/old': [301, '/new'],
    'https://a.org/new': [200],
    'http://b.org/': [308, 'https://www.b.org/'],
    'https://www.b.org/': [200],
    'https://c.org/': [302, '/today'],
    'https://c.org/today': [200],
  });
  expect(await look('https://a.org/old')).toEqual({ is: 'moved', to: 'https://a.org/new' });
  expect(await look('http://b.org/')).toEqual({ is: 'there' });
  expect(await look('https://c.org/')).toEqual({ is: 'there' });
});

it('cannot tell what asks it to sign in, to wait or to go, nor what goes round', async () => {
  const { asked, look } = web({
    'https://a.org/': [403],
    'https://b.org/': [429],
    'https://c.org/': [503],
    'https://d.org/': [301, 'https://d.org/'],
  });
  expect(await look('https://a.org/')).toEqual({ is: 'refused', status: 403 });
  expect(await look('https://b.org/')).toEqual({ is: 'refused', status: 429 });
  expect(await look('https://c.org/')).toEqual({ is: 'broken', status: 503 });
  expect(await look('https://d.org/')).toEqual({ is: 'broken' });
  expect(asked.filter((one) => one.includes('d.org')).length).toBeLessThanOrEqual(MOST_ASKED);
});

it('asks nobody for names that are nobody’s', async () => {
  const { asked, look } = web({});
  for (const host of ['paper.example', 'a.test', 'localhost:3000', 'x.invalid', 'www.example.org'])
    expect(await look(`https://${host}/`)).toEqual({ is: 'there' });
  expect(asked).toEqual([]);
});

let server: Server;
let port: number;
const seen: { method?: string | undefined; agent?: string | undefined; cookie?: string | undefined }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, headers, url } = request;
    seen.push({ method, agent: headers['user-agent'], cookie: headers.cookie });
    if (url === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/latest/' });
    response.end('x'.repeat(100_000));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

it('goes nowhere but to the public internet, whatever a name or a redirect says', async () => {
  const before = seen.length;
  for (const inside of [
    '127.0.0.1',
    '10.0.0.7',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fd00::1',
  ]) {
    const ask = askOutside('https://paper.example', { resolve: async () => ['93.184.215.14', inside] });
    expect(await lookOutside('http://rebound.org/', ask, 0), inside).toEqual({ is: 'private' });
  }
  const ask = askOutside('https://paper.example');
  for (const address of ['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:7f00:1]/'])
    expect(await lookOutside(address, ask, 0), address).toEqual({ is: 'private' });
  expect(await lookOutside('http://user:secret@a.org/', ask, 0)).toEqual({ is: 'refused' });
  expect(await lookOutside('http://a.org:6379/', ask, 0)).toEqual({ is: 'refused' });
  expect(seen).toHaveLength(before);
});

it('says who asks, reads no page, and goes to no inner address that an answer leads to', async () => {
  const ask = askOutside('https://paper.example', {
    resolve: async (host) => (host === 'a.org' ? ['127.0.0.1'] : Promise.reject(new Error('no'))),
    allowPrivate: (address) => address === '127.0.0.1',
  });
  expect(await lookOutside(`http://a.org:${port}/`, ask, 0)).toEqual({ is: 'there' });
  expect(seen.at(-1)).toEqual({
    method: 'HEAD',
    agent: 'Standfirst link check (+https://paper.example)',
    cookie: undefined,
  });
  expect(await lookOutside(`http://a.org:${port}/inside`, ask, 0)).toEqual({ is: 'private' });
  expect(await lookOutside('http://nowhere.org/', ask, 0)).toEqual({ is: 'name' });
  await expect(ask('ftp://a.org/', 'HEAD')).rejects.toThrow(FetchRefused);
});
