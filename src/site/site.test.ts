import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '../../test/assets.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Moved } from '../paper/public.ts';
import type { Assets } from './assets.ts';
import { fixtureArticle, fixtureReader } from './fixture.ts';
import { createSite } from './site.ts';

const ORIGIN = 'https://courier.example';
const story = fixtureArticle({ id: 9 as ArticleId, path: '/2026/11/pilots-return/' });
const picture: Moved = {
  to: 'media',
  hash: 'ab'.repeat(32),
  fileName: 'mole.jpg',
  kind: 'picture',
  widths: [320, 640, 960],
};
let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});

const ask = (address: string, redirects: Record<string, Moved> = {}, asked: string[] = []) => {
  const url = new URL(address, ORIGIN);
  return createSite(fixtureReader({ articles: [story], redirects }, asked), assets).answer({
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
  });
};

describe('an address', () => {
  it('answers with the story at its canonical path', async () => {
    const answer = await ask(story.path);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(`<h1>${story.headline}</h1>`);
    expect(answer.tags).toEqual(expect.arrayContaining(['article:9', 'profile:1', 'around:9', 'paper']));
  });

  it('keeps the paper’s own words in its language under a story in another', async () => {
    const foreign = fixtureArticle({ id: 12 as ArticleId, path: '/foreign/', language: 'ar' });
    const { body } = await createSite(fixtureReader({ articles: [foreign] }), assets).answer({
      path: '/foreign/',
      query: new URLSearchParams(),
    });
    expect(body).toMatch(/<article[^>]* lang="ar" dir="rtl"/);
    expect(body).toMatch(/<nav class="topics" lang="en" dir="ltr" aria-label="Topics"/);
    expect(body).toMatch(/<section class="authors" lang="en" dir="ltr"/);
  });

  it('says who wrote a story and when in the story’s language, and marks what only the paper names', async () => {
    const foreign = fixtureArticle({ id: 12 as ArticleId, path: '/foreign/', language: 'ar', kicker: '' });
    const { body } = await createSite(fixtureReader({ articles: [foreign] }), assets).answer({
      path: '/foreign/',
      query: new URLSearchParams(),
    });
    const head = /<header class="head.*?<\/header>/s.exec(String(body))?.[0] ?? '';
    expect(head).toContain('بقلم <a rel="author" href="/authors/mara-lindqvist/"><bdi>Mara Lindqvist</bdi></a>');
    expect(head).toContain('، <bdi lang="en" dir="ltr">Harbour correspondent, Port Aurel</bdi>');
    expect(head).toMatch(/نُشر في <time datetime="2026-11-20[^>]*>20 نوفمبر 2026/);
    expect(head).toContain('<a href="/">الرئيسية</a>');
    expect(head).toContain('<p class="kicker"><a href="/news/harbour/" lang="en" dir="ltr">Harbour</a>');
    expect(body).toContain('class="story news standard mirrored"');
  });

  it('is described by the beginning of its text where it has no standfirst', async () => {
    const bare = fixtureArticle({ id: 11 as ArticleId, path: '/bare/', standfirst: '' });
    const answer = await createSite(fixtureReader({ articles: [bare] }), assets).answer({
      path: '/bare/',
      query: new URLSearchParams(),
    });
    expect(answer.body).toContain('name="description" content="The first ferry left at seven.');
    expect(answer.body).toContain('property="og:description" content="The first ferry left at seven.');
  });

  it.each([
    ['/2026/11/pilots-return', 'without its slash'],
    ['/2026/11/Pilots-Return/', 'in other case'],
    ['/2026/11//pilots-return/', 'with a doubled slash'],
    ['/2026/11/pilots-return/2/', 'as a part'],
    ['/2026/11/pilots-return/comment-page-3/', 'as a page of comments'],
    ['/2026/11/pilots-return/feed/', 'as a feed'],
    ['/2026/11/pilots-return/amp/', 'as an AMP page'],
    ['/2026/11/pilots-return/trackback/', 'for trackbacks'],
  ])('%s (%s) leads to the story in one step', async (address) => {
    const answer = await ask(address);
    expect([answer.status, answer.headers.location]).toEqual([301, ORIGIN + story.path]);
  });

  it.each<[string, Moved, string]>([
    ['/?p=12', { to: 'article', path: story.path }, story.path],
    ['/old/pilots/', { to: 'article', path: story.path }, story.path],
    ['/category/harbour/', { to: 'section', id: 2 as SectionId }, '/news/harbour/'],
    ['/tag/talks/', { to: 'topic', slug: 'strait-talks' }, '/topics/strait-talks/'],
    ['/writer/mara/', { to: 'author', slug: 'mara-lindqvist' }, '/authors/mara-lindqvist/'],
    ['/wp-content/uploads/mole-300x200.jpg', picture, '/media/abababababababab/320.jpg'],
    ['/wp-content/uploads/mole-1600x900.jpg', picture, '/media/abababababababab/960.jpg'],
    ['/wp-content/uploads/mole.jpg', picture, '/media/abababababababab/960.jpg'],
    [
      '/wp-content/uploads/a.pdf',
      { ...picture, kind: 'file', fileName: 'a b.pdf' },
      '/media/abababababababab/a%20b.pdf',
    ],
    ['/elsewhere/', { to: 'address', address: 'https://archive.example/x?y=1' }, 'https://archive.example/x?y=1'],
  ])('that used to be %s leads to where the thing is now', async (address, target, location) => {
    const answer = await ask(address, { [address]: target });
    expect([answer.status, answer.headers.location]).toEqual([
      301,
      location.startsWith('/') ? ORIGIN + location : location,
    ]);
  });

  it('walks a chain of old addresses itself', async () => {
    const answer = await ask('/a/', {
      '/a/': { to: 'address', address: '/b/' },
      '/b/': { to: 'address', address: '/c/' },
      '/c/': { to: 'article', path: story.path },
    });
    expect(answer.headers.location).toBe(ORIGIN + story.path);
  });

  it('does not walk in circles', async () => {
    const answer = await ask('/a/', {
      '/a/': { to: 'address', address: '/b/' },
      '/b/': { to: 'address', address: '/a/' },
    });
    expect(answer.status).toBe(301);
  });

  it('says of what was withdrawn that it is gone, and of what never was that it is not here', async () => {
    const gone = await ask('/draft/', { '/draft/': { to: 'gone' } });
    expect([gone.status, gone.headers.location]).toEqual([410, undefined]);
    const missing = await ask('/nothing/');
    expect(missing.status).toBe(404);
    expect(missing.tags).toContain('latest');
    expect(missing.body).toContain('noindex');
  });

  it('reads the search of another system, whose words cannot break out', async () => {
    const answer = await ask(`/?s=${encodeURIComponent('"fog" & <b>')}`);
    expect(answer.headers.location).toBe(`${ORIGIN}/search/?q=%22fog%22+%26+%3Cb%3E`);
  });

  it.each([
    ['/?m=2026', '/2026/'],
    ['/?m=202611', '/2026/11/'],
    ['/?m=20261120', '/2026/11/20/'],
    ['/?m=202611200950', '/2026/11/20/'],
    ['/?paged=1', '/'],
    ['/?paged=2', '/latest/page/2/'],
    ['/page/2/', '/latest/page/2/'],
    ['/page/1/', '/'],
    ['/2026/11/page/9/', '/2026/11/'],
    ['/?category_name=harbour', '/news/harbour/'],
    ['/?category_name=news/harbour', '/news/harbour/'],
    ['/?name=about', '/about/'],
    ['/search/night%20fog/', '/search/?q=night+fog'],
    ['/search/%3Cb%3E%26/feed/rss2/', '/search/?q=%3Cb%3E%26'],
    ['/search/fog/page/2/', '/search/?q=fog'],
    ['/2026/11/feed/', '/feed.xml'],
    ['/2026/feed/atom/', '/feed.xml'],
    ['/wp-rss2.php', '/feed.xml'],
    ['/wp-atom.php', '/atom.xml'],
    ['/wp-commentsrss2.php', '/comments/feed.xml'],
  ])('of another system, %s, leads to %s', async (address, to) => {
    const about = fixtureArticle({ id: 10 as ArticleId, path: '/about/' });
    const data = { articles: [story, about] };
    const url = new URL(address, ORIGIN);
    const reader = fixtureReader(data);
    const site = createSite(
      {
        ...reader,
        articles: {
          ...reader.articles,
          list: async ({ page = 1 }) => ({ cards: page < 5 ? [story] : [], total: 80, next: null }),
        },
      },
      assets,
    );
    const answer = await site.answer({ path: decodeURIComponent(url.pathname), query: url.searchParams });
    expect([answer.status, answer.headers.location]).toEqual([301, ORIGIN + to]);
  });

  it.each([
    '/?p=999',
    '/?page_id=999',
    '/?attachment_id=9',
    '/?cat=99',
    '/?author=7',
    '/?tag=unheard-of',
    '/?name=unheard-of',
    '/?category_name=__proto__',
    '/?author_name=nobody',
    '/?m=202613',
    '/?m=now',
    '/?paged=0',
  ])('of another system, %s, of which nothing is known, is not the front', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it('is the front where a query names nothing', async () => {
    for (const address of ['/?p=', '/?feed=x']) expect((await ask(address)).status).toBe(200);
  });

  it('looks for query forms on the front page alone', async () => {
    const answer = await ask(`${story.path}?p=12`, { '/?p=12': { to: 'gone' } });
    expect(answer.status).toBe(200);
  });

  it('asks few questions for a story: itself, what is around it, its comments', async () => {
    const asked: string[] = [];
    await ask(story.path, {}, asked);
    expect(asked.filter((name) => name !== 'latestComments')).toEqual(['atPath', 'around']);
  });
});
