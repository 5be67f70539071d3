import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { pagesOf, storyLink } from './pages-of.ts';

const BASE = 'http://127.0.0.1:8080';

describe('a story on a front that we know nothing of', () => {
  test('is the link whose last part has most words, after the head of the page', () => {
    const html = `<header><a href="/a-link-of-the-menu-with-very-many-words/">Menu</a></header><main>
      <a href="/city/">City</a> <a class=x href='/2026/09/ferry-runs-again-at-night/?a=1&amp;b=2'>Ferry</a> <a href=/city/vote/>Vote</a></main>`;
    expect(storyLink(html, BASE)).toBe('/2026/09/ferry-runs-again-at-night/?a=1&b=2');
  });

  test('is never of another host, a list, a file or a script', () => {
    const html = `<a href="https://elsewhere.example/a-very-long-story-name/">x</a><a href="/tag/so-many-words-here/">x</a>
      <a href="/a-picture-of-the-sea.jpg">x</a><a href="javascript:a-b-c-d-e()">x</a><a href="#a-b-c">x</a><a href="http://[">x</a>`;
    expect(storyLink(html, BASE)).toBeNull();
  });

  test('may be written with another name of this machine', () => {
    expect(storyLink('<a href="http://localhost:8081/night-ferry/">x</a>', BASE)).toBe('/night-ferry/');
  });
});

describe('pages of a running server', () => {
  let stop = async (): Promise<void> => {};
  afterEach(() => stop());
  const serve = async (pages: Record<string, [type: string, body: string]>): Promise<string> => {
    const server = createServer((request, response) => {
      const [type, body] = pages[request.url ?? ''] ?? ['text/html', ''];
      response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    stop = () => new Promise((done) => server.close(() => done()));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('the newest story of its JSON feed', async () => {
    const feed = JSON.stringify({
      items: [{ url: 'https://paper.example/one/' }, { url: 'https://paper.example/two/' }],
    });
    expect(await pagesOf(await serve({ '/feed.json': ['application/feed+json', feed] }))).toEqual({
      article: '/one/',
      front: '/',
    });
  });

  test('without a feed a link of its front; without that, a clear word', async () => {
    const page = '<main><a href="/a-story-here/">x</a></main>';
    expect((await pagesOf(await serve({ '/': ['text/html', page] }))).article).toBe('/a-story-here/');
    await stop();
    await expect(pagesOf(await serve({ '/': ['text/html', '<p>Hello'] }))).rejects.toThrow('BENCH_ARTICLE');
  });
});
