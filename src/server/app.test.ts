import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveForTest, type TestServer } from './fixture.ts';

let ready = true;
let paper: TestServer;
beforeAll(async () => {
  paper = await serveForTest(
    async ({ path }) => ({ status: 200, headers: { 'content-type': 'text/html' }, body: path, tags: [] }),
    {
      metricsToken: 'a-token-of-some-length',
      checkReady: async () => {
        if (!ready) throw new Error('away');
      },
    },
  );
});
afterAll(() => paper.close());

describe('the app', () => {
  it('says that it lives, and whether the paper can be read', async () => {
    expect(await (await paper.app.request('/healthz')).text()).toBe('ok\n');
    expect((await paper.app.request('/readyz')).status).toBe(200);
    ready = false;
    expect((await paper.app.request('/readyz')).status).toBe(503);
    expect((await paper.app.request('/healthz')).status).toBe(200);
    ready = true;
  });

  it('shows figures to this machine or to who has the token, and to nobody through a proxy', async () => {
    const status = async (headers: Record<string, string>) => (await fetch(`${paper.url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect(await status({ [name]: '1.1.1.1' }), name).toBe(404);
    expect(await status({ 'x-forwarded-for': '1.1.1.1', authorization: 'Bearer a-token-of-some-length' })).toBe(200);
    expect(await status({ 'x-forwarded-for': '1.1.1.1', authorization: 'Bearer a-token-of-some-lengtH' })).toBe(404);
    expect((await paper.app.request('/metrics')).status, 'no peer known').toBe(404);
    expect(await (await fetch(`${paper.url}/metrics`)).text()).toContain('standfirst_page_cache_pages');
  });

  it('gives no file of the reader’s site to whoever wants to make a service worker of it', async () => {
    const asWorker = { headers: { 'service-worker': 'script' } };
    for (const path of [
      '/',
      '/assets/reader.js',
      '/media/0123456789abcdef/original.js',
      '/preview/x',
      '/newsroom/api/x',
    ])
      expect((await paper.app.request(path, asWorker)).status, path).toBe(404);
    expect((await paper.app.request('/')).status).toBe(200);
  });

  it('answers pages without a socket too', async () => {
    const answer = await paper.app.request('/caf%C3%A9?utm_source=1');
    expect(await answer.text()).toBe('/café');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await paper.app.request('/x', { method: 'POST' })).status).toBe(405);
  });
});
