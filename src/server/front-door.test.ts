import { randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question } from '../base/answer.ts';
import { serveForTest, type TestServer } from './fixture.ts';

const asked: Question[] = [];
const page = (path: string): Answer => ({
  status: path.startsWith('/none') ? 404 : 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${path.length}</title>${'word '.repeat(500)}`,
  tags: ['article:1'],
  lastModified: 1_780_000_000_000,
});

let paper: TestServer;
beforeAll(async () => {
  paper = await serveForTest(async (question) => {
    asked.push(question);
    if (question.path === '/broken') throw new TypeError('a bug');
    if (question.path === '/away') throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    if (question.path === '/moved')
      return { ...page('/'), status: 301, headers: { location: '//evil.invalid/\r\nx: y' } };
    return page(question.path);
  });
});
afterAll(() => paper.close());

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((done, failed) => {
    const request = httpRequest({ host: '127.0.0.1', port: paper.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', failed);
    request.end();
  });
}
const host = () => `Host: 127.0.0.1:${paper.port}\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

describe('the front door', () => {
  it('answers from memory exactly as it did the first time', async () => {
    const first = await get('/twice', { 'accept-encoding': 'gzip' });
    const second = await get('/twice', { 'accept-encoding': 'gzip' });
    expect(first.status).toBe(200);
    expect(second.body.equals(first.body)).toBe(true);
    const without = ({ date: _, ...rest }: IncomingHttpHeaders) => rest;
    expect(without(second.headers)).toEqual(without(first.headers));
    expect(asked.filter(({ path }) => path === '/twice')).toHaveLength(1);
    expect(second.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it.each(['GET', 'HEAD'])('answers %s conditionally, hit or miss', async (method) => {
    for (const path of [`/conditional-${method}`, `/conditional-${method}`]) {
      const { headers } = await get(path, {}, method);
      expect((await get(path, { 'if-none-match': String(headers.etag) }, method)).status).toBe(304);
      expect((await get(path, { 'if-modified-since': String(headers['last-modified']) }, method)).status).toBe(304);
      expect(
        (await get(path, { 'if-none-match': '"x"', 'if-modified-since': String(headers['last-modified']) }, method))
          .status,
      ).toBe(200);
    }
  });

  it('answers HEAD with the headers of GET and no body, hit or miss', async () => {
    const missed = await get('/head', {}, 'HEAD');
    const whole = await get('/head');
    const hit = await get('/head', {}, 'HEAD');
    for (const head of [missed, hit]) {
      expect(head.body.length).toBe(0);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary'])
        expect(head.headers[name], name).toBe(whole.headers[name]);
    }
  });

  it('lets no header of a request reach a page or its key', async () => {
    const clean = await get('/poison');
    const evil = {
      'x-forwarded-host': 'evil.invalid',
      'x-original-url': '/evil',
      'x-rewrite-url': '/evil',
      forwarded: 'host=evil.invalid',
      'x-http-method-override': 'POST',
      cookie: 'session=1',
      'user-agent': 'evil',
      'accept-language': 'evil',
    };
    for (const path of ['/poison', '/poison?utm_source=evil', '/fresh-poison']) {
      const answer = await get(path, evil);
      expect(answer.status).toBe(200);
      expect(answer.body.toString() + JSON.stringify(answer.headers)).not.toContain('evil');
    }
    expect((await get('/poison')).body.equals(clean.body)).toBe(true);
    expect(asked.filter(({ path }) => path === '/poison')).toHaveLength(1);
  });

  it('says no more about who may read than a page that nobody is signed in to', async () => {
    expect((await get('/account/x.css')).headers['set-cookie']).toBeUndefined();
    expect((await get('/x;y.css')).status).toBe(200);
    expect(asked.some(({ path }) => path === '/x;y.css')).toBe(true);
  });

  it('refuses a name that is not its own, two names, and none', async () => {
    expect((await get('/', { host: 'evil.invalid' })).status).toBe(421);
    expect((await get('/', { host: `127.0.0.1:${paper.port + 1}` })).status).toBe(421);
    expect((await get('/', { host: `LOCALHOST:${paper.port}` })).status).toBe(200);
    expect((await get('/healthz', { host: 'any.invalid' })).status).toBe(200);
    expect((await get('/healthz/../', { host: 'any.invalid' })).status).toBe(421);
    expect(statusOf(await paper.raw(`GET / HTTP/1.1\r\n${host()}Host: evil.invalid\r\n\r\n`))).toBe(400);
    const nameless = await paper.raw(`GET / HTTP/1.1\r\n\r\n`);
    expect(statusOf(nameless)).toBe(400);
    expect(nameless).toMatch(/content-security-policy: default-src 'none'/i);
    expect(statusOf(await paper.raw(`GET / HTTP/1.0\r\n\r\n`))).toBe(400);
    const refusal = await get('/', { host: 'evil.invalid' });
    expect(refusal.body.toString()).not.toContain('evil');
  });

  it('reads an absolute target by the name in it', async () => {
    const end = 'Connection: close\r\n\r\n';
    expect(statusOf(await paper.raw(`GET http://127.0.0.1:${paper.port}/a?page=1 HTTP/1.1\r\n${host()}${end}`))).toBe(
      200,
    );
    expect(statusOf(await paper.raw(`GET http://evil.invalid/a HTTP/1.1\r\n${host()}${end}`))).toBe(421);
    expect(statusOf(await paper.raw(`GET ftp://x/a HTTP/1.1\r\n${host()}${end}`))).toBe(400);
  });

  it('allows reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE']) {
      const answer = statusOf(
        await paper.raw(`${method} / HTTP/1.1\r\n${host()}Content-Length: 0\r\nConnection: close\r\n\r\n`),
      );
      expect(answer, method).toBe(405);
    }
    expect((await get('/', {}, 'DELETE')).headers.allow).toBe('GET, HEAD');
    const options = await get('/', {}, 'OPTIONS');
    expect([options.status, options.headers['x-content-type-options']]).toEqual([204, 'nosniff']);
    expect(await paper.raw(`CONNECT evil.invalid:443 HTTP/1.1\r\n${host()}\r\n`)).toBe('');
  });

  it('names what is too large', async () => {
    const close = `${host()}Connection: close\r\n\r\n`;
    expect(statusOf(await paper.raw(`GET /${'a'.repeat(9000)} HTTP/1.1\r\n${close}`))).toBe(414);
    expect(statusOf(await paper.raw(`GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${close}`))).toBe(414);
    expect(statusOf(await paper.raw(`GET / HTTP/1.1\r\nX: ${'a'.repeat(70_000)}\r\n${close}`))).toBe(431);
  });

  it('answers unreadable addresses with a page, not with a failure', async () => {
    const slash = await paper.raw(`GET /\\evil.invalid HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`);
    expect(slash).toMatch(/^HTTP\/1\.1 400[\s\S]*content-security-policy: default-src 'none'/i);
    for (const path of ['/%', '/%ff', '/%00', '/a%0d%0ab', '/%c0%ae%c0%ae/'])
      expect((await get(path)).status, path).toBe(400);
  });

  it('refuses what a proxy might read differently', async () => {
    const two = `POST / HTTP/1.1\r\n${host()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n${host()}\r\n`;
    expect(statusOf(await paper.raw(two))).toBe(400);
    const space = `GET / HTTP/1.1\r\nHost : 127.0.0.1:${paper.port}\r\n\r\n`;
    expect(statusOf(await paper.raw(space))).toBe(400);
    expect(asked.some(({ path }) => path === '/smuggled')).toBe(false);
  });

  it('keeps a redirect on its own ground and its headers in their lines', async () => {
    const { headers } = await get('/moved');
    expect(headers.location).toBe('/evil.invalid/%20x:%20y'.replaceAll('%20', ' '));
    expect(headers.x).toBeUndefined();
  });

  it('turns a bug into one logged 500 with its number, and a missing database into 503', async () => {
    const broken = await get('/broken');
    expect(broken.status).toBe(500);
    expect(broken.headers['cache-control']).toBe('no-store');
    const id = /Request ([\w-]+)</.exec(broken.body.toString())?.[1];
    expect(paper.lines.filter((line) => line.id === id && line.level === 50)).toHaveLength(1);
    expect(broken.body.toString()).not.toContain('bug');
    const away = await get('/away');
    expect([away.status, away.headers['retry-after']]).toEqual([503, '10']);
  });

  it('writes no query and no whole address of a reader into the log', async () => {
    await get('/search/?q=my-secret-illness');
    for (const path of ['/preview/its-very-illness', '/preview/its-very-illness/media/x.jpg']) await get(path);
    await new Promise((later) => setTimeout(later, 20));
    const text = JSON.stringify(paper.lines);
    expect(text).not.toContain('illness');
    expect(paper.lines.filter(({ path }) => path === '/preview/…')).toHaveLength(2);
    expect(paper.lines.find(({ path }) => path === '/search/')).toMatchObject({ ip: '127.0.0.0', status: 200 });
  });

  it('survives random bytes', async () => {
    for (let n = 0; n < 60; n++) await paper.raw(randomBytes(1 + ((n * 37) % 900)), 30);
    await Promise.all(
      [
        '\r\n\r\n',
        '\0',
        'GET',
        'GET / HTTP/9.9\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: \x01\r\n\r\n',
        '\x16\x03\x01\x02\x00',
      ].map((bytes) => paper.raw(bytes, 50)),
    );
    expect((await get('/after')).status).toBe(200);
  });
});
