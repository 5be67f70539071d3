import type { KyselyPlugin } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { faults, ORIGIN, smallPaper } from '../../test/small-paper.ts';
import { NOON } from '../articles/fixture.ts';
import { publish } from '../articles/publish.ts';
import { withdraw } from '../articles/withdraw.ts';
import type { Answer } from '../base/answer.ts';
import { Invalid } from '../base/errors.ts';
import { addRedirects } from '../paper/add-redirects.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { createSyndication } from './create-syndication.ts';

const FIRE = '/2026/08/harbour-fire/';

describeEachDatabase('the wire', (database, dialect) => {
  let queries = 0;
  let paper: Awaited<ReturnType<typeof smallPaper>>;
  const ask = (address: string): Promise<Answer | null> => {
    const url = new URL(address, ORIGIN);
    queries = 0;
    return createSyndication(paper.sources).answer({
      path: decodeURIComponent(url.pathname).normalize('NFC'),
      query: url.searchParams,
    });
  };
  const body = async (address: string): Promise<string> => String((await ask(address))?.body);

  beforeAll(async () => {
    const count: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries++;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    paper = await smallPaper(database(), database().withPlugin(count));
    await addRedirects(paper.ctx, [
      { from: '/category/europe/', to: { kind: 'section', id: paper.sections.europe }, source: 'import' },
    ]);
  });

  it.each([
    ['/feed.xml', 'feed.xml'],
    ['/atom.xml', 'atom.xml'],
    ['/feed.json', 'feed.json'],
    [`${FIRE}feed.xml`, 'story-comments.xml'],
    ['/comments/atom.xml', 'comments-atom.xml'],
    ['/sitemap.xml', 'sitemap.xml'],
    ['/sitemaps/pages-1.xml', 'sitemap-pages.xml'],
    ['/sitemaps/lists.xml', 'sitemap-lists.xml'],
    ['/news-sitemap.xml', 'news-sitemap.xml'],
    ['/robots.txt', 'robots.txt'],
    ['/.well-known/security.txt', 'security.txt'],
    ['/trust.txt', 'trust.txt'],
    ['/humans.txt', 'humans.txt'],
    ['/llms.txt', 'llms.txt'],
    ['/manifest.webmanifest', 'manifest.json'],
    ['/opensearch.xml', 'opensearch.xml'],
    [`/oembed?url=${encodeURIComponent(ORIGIN + FIRE)}&format=json&maxwidth=1000`, 'oembed.json'],
    [`${FIRE}index.txt`, 'story.txt'],
    [`${FIRE}index.md`, 'story.md'],
  ])('%s reads as its golden file', async (address, golden) => {
    const answer = await ask(address);
    expect(answer?.status).toBe(200);
    const text = String(answer?.body);
    await expect(text).toMatchFileSnapshot(`golden/${golden}`);
    if (golden.endsWith('.xml')) expect(faults(text)).toEqual([]);
    if (golden.endsWith('.json')) JSON.parse(text);
    // nothing unpublished, no e-mail, no held comment
    expect(text).not.toMatch(/zyxwv|secret\.example|192\.0\.2/);
    expect(text).not.toMatch(/(?:src|href)=(?:"|&quot;)\/(?!\/)/);
  });

  it.each([
    ['/feed/', 'rss'],
    ['/feed', 'rss'],
    ['/feed/rss2/', 'rss'],
    ['/feed/rdf/', 'rss'],
    ['/feed/atom/', 'atom'],
    ['/rss/', 'rss'],
    ['/rss.xml', 'rss'],
    ['/?feed=rss2', 'rss'],
    ['/?feed=atom', 'atom'],
    ['/comments/feed/', 'rss'],
    ['/?feed=comments-rss2', 'rss'],
    ['/news/europe/feed/', 'rss'],
    ['/news/feed.xml', 'rss'],
    ['/news/atom.xml', 'atom'],
    ['/news/feed.json', 'feed+json'],
    ['/topics/harbour/feed/', 'rss'],
    ['/topics/the-strait/atom.xml', 'atom'],
    ['/authors/ada-marsh/feed.json', 'feed+json'],
    ['/authors/ada-marsh/feed/atom/', 'atom'],
    ['/latest/feed/', 'rss'],
    [`${FIRE}feed/`, 'rss'],
  ])('%s answers at once, with at most two queries', async (address, type) => {
    const answer = await ask(address);
    expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': '*' } });
    expect(answer?.headers['content-type']).toContain(`application/${type}`);
    expect(queries).toBeLessThanOrEqual(2);
    expect(queries).toBeGreaterThan(0);
  });

  it('says what it shows, so that just the right pages are made anew', async () => {
    const answer = await ask('/news/europe/feed.xml');
    expect(answer?.tags).toEqual(
      expect.arrayContaining([
        `section:${paper.sections.europe}`,
        `article:${paper.fire}`,
        `profile:${paper.authors.marsh}`,
        'paper',
      ]),
    );
    expect((await ask('/topics/harbour/feed/'))?.tags).toContain(`topic:${paper.topics.harbour}`);
    expect((await ask('/feed.xml'))?.tags).toContain('latest');
    expect((await ask(`${FIRE}feed/`))?.tags).toContain(`comments:${paper.fire}`);
  });

  it('leads from a former feed to the one of now', async () => {
    expect(await ask('/category/europe/feed/')).toMatchObject({
      status: 301,
      headers: { location: `${ORIGIN}/news/europe/feed.xml` },
    });
    expect(await ask('/wp-sitemap.xml')).toMatchObject({ status: 301, headers: { location: `${ORIGIN}/sitemap.xml` } });
    expect((await ask('/sitemap_index.xml'))?.status).toBe(301);
  });

  it.each([
    '/',
    '/news/',
    FIRE,
    '/search/',
    '/feed.html',
    '/feeds/',
    '/newsfeed/',
    '/wp-sitemapx.xml',
    '/sitemaps/pages-0.xml',
    '/sitemaps/pages-.xml',
    '/robots.txt/',
    '/?feed=../../etc/passwd',
    '/?feed=__proto__',
    '/?feed=comments-constructor',
    '/%00/feed/',
    '/topics/%00/feed.xml',
    '/%0D%0Ax/index.txt',
    '/news/?feed=',
  ])('leaves %s to others without a query', async (address) => {
    expect(await ask(address)).toBeNull();
    expect(queries).toBe(0);
  });

  it.each([
    '/nothing/feed/',
    '/topics/nothing/feed.xml',
    '/authors/x/y/atom.xml',
    '/sitemaps/pages-999.xml',
    '/no/index.txt',
  ])('knows nothing at %s', async (address) => {
    expect(await ask(address)).toBeNull();
  });

  it('keeps the identity of a story, and moves its date only with what matters', async () => {
    const before = JSON.parse(await body('/feed.json'));
    const article = await paper.sources.articles.atPath(FIRE);
    await publish({ ...paper.ctx, now: () => NOON + 500_000 }, paper.fire, { act: 'minor' });
    const after = JSON.parse(await body('/feed.json'));
    expect(after).toEqual(before);
    expect((await paper.sources.articles.atPath(FIRE))?.touchedAt).toBeGreaterThan(article?.touchedAt ?? 0);
    expect((await ask('/feed.json'))?.lastModified).toBe(NOON + 500_000);
  });

  it('gives summaries only where the paper wants it so', async () => {
    await changeSettings(paper.ctx, { feedFullText: false });
    await paper.refresh();
    for (const address of ['/feed.xml', '/atom.xml', '/feed.json']) {
      const text = await body(address);
      expect(text).not.toContain('fire began at dawn');
      expect(text).toContain('Nobody was hurt');
    }
    await changeSettings(paper.ctx, { feedFullText: undefined });
    await paper.refresh();
  });

  it('tells who sells its space and whom it belongs to, once it is told', async () => {
    expect(await ask('/ads.txt')).toBeNull();
    const lines = ['ads.example, pub-7, DIRECT', 'ownerdomain=paper.example'];
    const trust = {
      belongto: ['https://guild.example/'],
      vendor: ['https://mill.example/a b'],
    };
    const glued = { vendor: ['https://mill.example/a b\nmember=https://x.example/'] };
    await expect(changeSettings(paper.ctx, { trust: glued })).rejects.toThrow(Invalid);
    await changeSettings(paper.ctx, { ads: lines, trust });
    await paper.refresh();
    expect(await body('/ads.txt')).toBe(`${lines.join('\n')}\n`);
    const told = (await body('/trust.txt')).split('\n');
    expect(told).toContain('belongto=https://guild.example/');
    expect(told.filter((line) => line.startsWith('vendor='))).toHaveLength(1);
    expect(told.filter((line) => line.startsWith('member='))).toEqual([]);
    await changeSettings(paper.ctx, { ads: undefined, trust: undefined });
    await paper.refresh();
  });

  describe('oEmbed', () => {
    const embed = (url: string, more = '') => ask(`/oembed?url=${encodeURIComponent(url)}${more}`);

    it.each([
      'https://other.example/2026/08/x/',
      `https://paper.example.evil.example${FIRE}`,
      `https://paper.example:444${FIRE}`,
      `https://user@paper.example${FIRE}`,
      `ftp://paper.example${FIRE}`,
      `${ORIGIN}/nothing/`,
      `${ORIGIN}/%E0%A4%A/`,
      `${ORIGIN}/%00/`,
      `${ORIGIN}/%ED%A0%80/`,
      'javascript:alert(1)',
      '//paper.example/',
      'x'.repeat(100_000),
    ])('refuses %s', async (url) => {
      expect((await embed(url))?.status).toBe(404);
    });

    it('offers JSON only, and wants an address', async () => {
      expect((await embed(ORIGIN + FIRE, '&format=xml'))?.status).toBe(501);
      expect((await ask('/oembed.xml?url=x'))?.status).toBe(501);
      expect((await ask('/oembed'))?.status).toBe(400);
    });

    it('keeps to the size asked for', async () => {
      const small = JSON.parse(String((await embed(ORIGIN + FIRE, '&maxwidth=500&maxheight=200'))?.body));
      expect(small).toMatchObject({ width: 500 });
      expect(small.thumbnail_url).toBeUndefined();
      const wide = JSON.parse(String((await embed(ORIGIN + FIRE, '&maxwidth=960'))?.body));
      expect(wide).toMatchObject({ thumbnail_width: 960, thumbnail_height: 640, width: 600 });
    });
  });

  it('renews security.txt before it runs out', async () => {
    const at = async (now: number) => {
      const answer = await createSyndication({ ...paper.sources, now: () => now }).answer({
        path: '/.well-known/security.txt',
        query: new URLSearchParams(),
      });
      return Date.parse(/Expires: (\S+)/.exec(String(answer?.body))?.[1] ?? '') - now;
    };
    for (const now of [NOON, NOON + 86_400_000 * 6.9, NOON + 86_400_000 * 400]) {
      expect(await at(now)).toBeGreaterThan(200 * 86_400_000);
      expect(await at(now)).toBeLessThan(365 * 86_400_000);
    }
  });

  it('finds every piece of the sitemap that holds something indexable', async () => {
    const rows = [1, 2, 3, 4999, 5000, 15_001].map((id) => ({ id, noindex: id < 4000, path: `/${id}/` }));
    rows.push(...Array.from({ length: 60 }, (_, index) => ({ id: 20_001 + index, noindex: true, path: '/x/' })));
    rows.push({ id: 30_001, noindex: false, path: '/30001/' });
    const addresses = async (after: number, limit: number) => rows.filter(({ id }) => id > after).slice(0, limit);
    const articles = { ...paper.sources.articles, addresses } as typeof paper.sources.articles;
    const index = await createSyndication({ ...paper.sources, articles }).answer({
      path: '/sitemap.xml',
      query: new URLSearchParams(),
    });
    expect(String(index?.body).match(/pages-\d+/g)).toEqual(['pages-1', 'pages-4', 'pages-7']);
  });

  it('has what feeds leave out in the sitemap of news', async () => {
    const { id, path } = await database()
      .selectFrom('liveArticles')
      .select(['id', 'path'])
      .where('path', '=', FIRE)
      .executeTakeFirstOrThrow();
    const set = (inFeeds: 0 | 1) =>
      database().updateTable('liveArticles').set({ inFeeds }).where('id', '=', id).execute();
    await set(0);
    expect(await body('/feed.xml')).not.toContain(path);
    expect(await body('/news-sitemap.xml')).toContain(path);
    await set(1);
  });

  it('is valid for a paper with nothing in it, and forgets what is withdrawn', async () => {
    for (const { id } of await database().selectFrom('liveArticles').select('id').execute())
      await withdraw(paper.ctx, id);
    for (const address of ['/feed.xml', '/atom.xml', '/sitemap.xml', '/sitemaps/lists.xml', '/news-sitemap.xml'])
      expect(faults(await body(address)), address).toEqual([]);
    expect(JSON.parse(await body('/feed.json'))).toMatchObject({ items: [] });
    expect(await ask(`${FIRE}index.txt`)).toBeNull();
    expect((await ask(`/oembed?url=${encodeURIComponent(ORIGIN + FIRE)}`))?.status).toBe(404);
    expect(dialect).toMatch(/sqlite|postgres/);
  });
});
