import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../base/ids.ts';
import { createReadCounter } from '../stats/read-counter.ts';
import { serveForTest, type TestServer } from './fixture.ts';
import { noteReadings } from './readings.ts';
import { OWN_ASKER } from './verify/door-client.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const STORY = '/2026/11/harbour-fire/';
const story = 7 as ArticleId;

let paper: TestServer;
beforeAll(async () => {
  paper = await serveForTest(async ({ path }) => ({
    status: path.startsWith('/none') ? 404 : 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${path}</title>${'word '.repeat(500)}`,
    tags: [`article:${story}`],
    ...(path !== '/' && { story }),
  }));
});
afterAll(() => paper.close());
beforeEach(() => {
  paper.read.length = 0;
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; etag: string }>((done, failed) => {
    const all = { 'user-agent': BROWSER, ...headers };
    const options = { host: '127.0.0.1', port: paper.port, path, method, headers: all };
    const request = httpRequest(options, (response) => {
      response.resume();
      response.on('end', () => done({ status: response.statusCode ?? 0, etag: String(response.headers.etag) }));
    });
    request.on('error', failed);
    request.end();
  });
}

/** The first is made, the second comes from memory. */
async function twice(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  paper.cache.dropAll();
  for (const _ of [1, 2]) await ask(path, headers, method);
  return paper.read.length;
}

describe('what is counted as read', () => {
  it('is a story’s page, made or from memory, whatever its query says, whole or unchanged', async () => {
    expect(await twice(STORY)).toBe(2);
    expect(paper.read).toEqual([story, story]);
    await ask(`${STORY}?utm_source=letter`);
    const { etag } = await ask(STORY);
    expect((await ask(STORY, { 'if-none-match': etag })).status).toBe(304);
    expect(paper.read).toHaveLength(5);
  });

  it('is no page but a story’s own, and none that was not found', async () => {
    expect(await twice('/')).toBe(0);
    expect(await twice('/none/')).toBe(0);
    expect((await ask(STORY, {}, 'POST')).status).toBe(405);
    expect(paper.read).toEqual([]);
  });

  it('is not HEAD, what a browser fetches in case, or what receipts ask', async () => {
    expect(await twice(STORY, {}, 'HEAD')).toBe(0);
    expect(await twice(STORY, { 'sec-purpose': 'prefetch;prerender' })).toBe(0);
    expect(await twice(STORY, { purpose: 'prefetch' })).toBe(0);
    expect(await twice(STORY, { 'sec-purpose': 'prefetch', purpose: '' })).toBe(0);
    expect(await twice(STORY, { 'user-agent': OWN_ASKER })).toBe(0);
  });

  it.each([
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)',
    'UptimeRobot/2.0',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36',
    'curl/8.5.0',
    'python-requests/2.32.3',
    'Go-http-client/2.0',
    'node',
  ])('is no robot that names itself: %s', async (agent) => {
    expect(await twice(STORY, { 'user-agent': agent })).toBe(0);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Lynx/2.9.0',
  ])('is every browser: %s', async (agent) => {
    expect(await twice(STORY, { 'user-agent': agent })).toBe(2);
  });

  it('takes no room for what is not there, however often it is asked for', async () => {
    const reads = createReadCounter({ db: undefined as never, now: Date.now });
    const note = noteReadings(reads.count);
    const page = { story: undefined } as never;
    for (let turn = 0; turn < 100_000; turn++) note(page, { method: 'GET', userAgent: `${BROWSER} ${turn}` });
    expect(reads.waiting).toBe(0);
    for (let turn = 0; turn < 50; turn++) await ask(`/none/${turn}/`);
    expect(paper.read).toEqual([]);
  });
});
