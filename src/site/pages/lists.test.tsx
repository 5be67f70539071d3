import { describe, expect, it } from 'vitest';
import type { PublicArticle } from '../../articles/public.ts';
import type { PublicComment } from '../../comments/public.ts';
import { fixtureArticle, fixtureComment, fixturePaper, fixtureReader, NOW } from '../fixture.ts';
import type { Reader } from '../reader.ts';
import { createSite } from '../site.ts';
import { NO_ASSETS, pageOf, stories, writers } from './fixture.ts';
import { wordsOf } from './not-found.page.tsx';

const all = stories(45);
const german = fixtureArticle({ id: 99 as never, language: 'de' });
const NOTHING = { total: 0, more: false, hits: [], topics: [], authors: [], sections: [] };

function readerOf(more: Partial<Reader> = {}, articles: PublicArticle[] = all): Reader {
  const reader = fixtureReader({ articles });
  return {
    ...reader,
    articles: {
      ...reader.articles,
      list: (query) => pageOf(articles, query),
      lists: async (queries) => queries.map(({ limit }) => articles.slice(0, limit)),
      months: async () => [
        { year: 2026, month: 11, count: 1204 },
        { year: 2026, month: 10, count: 31 },
        { year: 2025, month: 12, count: 9 },
      ],
      retractions: async () => [
        {
          ...{ headline: 'The ferry that never was', path: '/2026/10/ferry/', language: 'en' },
          ...{ reason: 'There was no such ferry.', at: NOW - 5e8 },
        },
      ],
      corrections: async () =>
        articles.slice(0, 2).map((card, at) => ({
          card,
          change: {
            kind: at ? 'clarification' : 'correction',
            note: 'There are six ferries, not nine.',
            at: NOW - at * 1e9,
          },
        })),
    },
    taxonomy: {
      ...reader.taxonomy,
      topic: async (slug) =>
        slug === 'strait-talks' || slug === 'unused'
          ? {
              id: 4 as never,
              slug,
              name: 'Strait talks',
              kind: 'event',
              description: '',
              count: slug === 'unused' ? 0 : 45,
            }
          : null,
      author: async (slug) => {
        const found = writers.find((writer) => writer.slug === slug);
        return found ? { ...found, count: found.id === 2 ? 0 : 15 } : null;
      },
      authors: async () => writers.map((writer, at) => ({ ...writer, count: 15 - at, newest: articles[at] ?? null })),
      topics: async () => [
        { id: 4 as never, slug: 'strait-talks', name: 'Strait talks', count: 45 },
        { id: 5 as never, slug: 'elections', name: 'Élections', count: 1200 },
      ],
    },
    ...more,
  };
}

async function ask(target: string, reader: Reader = readerOf()) {
  const [path = '', query = ''] = target.split('?');
  const answer = await createSite(reader, NO_ASSETS).answer({ path, query: new URLSearchParams(query) });
  const html = String(answer.body);
  return { ...answer, html, main: html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7) };
}
const golden = (html: string): string => `${html.replace(/>(?=<(?!\/))/g, '>\n')}\n`;
const data = (html: string): { '@type': string; [name: string]: unknown }[] =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{"@graph":[]}')['@graph'];

describe('lists read as their golden files', () => {
  it.each([
    ['latest', '/latest/'],
    ['latest-page-2', '/latest/page/2/'],
    ['topic', '/topics/strait-talks/'],
    ['author', '/authors/mara-lindqvist/'],
    ['authors', '/authors/'],
    ['topics', '/topics/'],
    ['day', '/2026/11/22/'],
    ['corrections', '/corrections/'],
    ['not-found', '/2024/old-harbour-fire.html'],
  ])('%s', async (name, path) => {
    const { main } = await ask(path);
    await expect(golden(main)).toMatchFileSnapshot(`golden/${name}.html`);
  });
});

describe('archives', () => {
  it('give each of their pages a title, an address and neighbours', async () => {
    const { html, status, tags } = await ask('/latest/page/2/');
    expect(status).toBe(200);
    expect(html).toContain('<title>Latest – Page 2 · The Lantern Coast Courier</title>');
    expect(html).toContain('rel="canonical" href="https://courier.example/latest/page/2/"');
    expect(html).toContain('rel="prev" href="https://courier.example/latest/"');
    expect(html).toContain('rel="next" href="https://courier.example/latest/page/3/"');
    expect(html).not.toContain('noindex');
    expect(tags).toEqual(expect.arrayContaining(['latest', 'card:21', 'card:40', 'paper']));
    expect(tags).not.toContain('card:41');
  });

  it('end where their stories end', async () => {
    expect((await ask('/latest/page/3/')).html).not.toContain('rel="next"');
    for (const path of ['/latest/page/4/', '/topics/strait-talks/page/9/', '/authors/mara-lindqvist/page/999999/'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    // old links to the last pages of a year that has fewer now
    expect((await ask('/2026/page/4/')).status).toBe(301);
  });

  it('follow the paper’s own addresses', async () => {
    const paper = fixturePaper({ topicBase: '/tag/', authorBase: '/author/', archivePath: '/blog/' });
    const reader = readerOf({ paper: () => paper });
    for (const path of [
      '/tag/strait-talks/',
      '/tag/',
      '/author/mara-lindqvist/',
      '/author/',
      '/blog/',
      '/blog/page/2/',
    ])
      expect([path, (await ask(path, reader)).status]).toEqual([path, 200]);
    for (const path of ['/topics/strait-talks/', '/authors/', '/latest/'])
      expect([path, (await ask(path, reader)).status]).toEqual([path, 404]);
  });

  it('say that a topic or an author has no story yet, to readers only', async () => {
    for (const path of ['/topics/unused/', '/authors/ines-corvo/']) {
      const { html, status } = await ask(path, readerOf({}, []));
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('noindex');
      expect(html).toContain('There are no stories here yet.');
    }
    for (const path of ['/topics/none/', '/authors/nobody/', '/topics/a/b/'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('keep search engines from empty ones', async () => {
    const { html, status } = await ask('/latest/', readerOf({}, []));
    expect(status).toBe(200);
    expect(html).toContain('noindex');
  });
});

describe('archives of dates', () => {
  it('hold what was published on a day of the paper’s zone', async () => {
    const late = stories(2, (at) => ({ publishedAt: Date.UTC(2026, 7, 20, at ? 22 : 23, 30) }));
    const day = await ask('/2026/08/21/', readerOf({}, late));
    expect(day.html).toContain('/story-1/');
    expect(day.main).not.toContain('/story-2/');
    expect(day.html).toContain('<title>Friday, 21 August 2026 · ');
  });

  it('are written with leading zeros', async () => {
    const { status, headers } = await ask('/2026/11/7/');
    expect([status, headers.location]).toEqual([301, 'https://courier.example/2026/11/07/']);
  });

  it.each([
    '/2026/13/',
    '/2026/00/',
    '/2026/02/30/',
    '/0000/',
    '/1999/',
    '/2026/11/22/23/',
    '/20261/',
    '/２０２６/',
  ])('are not at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('give way to a story at such an address', async () => {
    const story = fixtureArticle({ path: '/2026/', headline: 'Our year' });
    expect((await ask('/2026/', readerOf({}, [story]))).html).toContain('<title>Our year');
  });
});

describe('an author’s page', () => {
  it('says who it is about, to machines too', async () => {
    const { html } = await ask('/authors/mara-lindqvist/');
    const [profile] = data(html);
    expect(profile).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Mara Lindqvist',
        jobTitle: 'Harbour correspondent',
        sameAs: ['https://social.example/@someone'],
        knowsLanguage: ['English', 'Dutch'],
      },
    });
    expect(html).toContain('<meta property="og:type" content="profile">');
    expect(html).toContain('href="/authors/mara-lindqvist/feed.xml"');
    expect(data((await ask('/authors/coast-press/')).html)[0]).toMatchObject({
      mainEntity: { '@type': 'Organization' },
    });
  });
});

describe('the search page', () => {
  const found = (total: number, more = false) =>
    readerOf({
      search: {
        find: async () => ({
          total,
          more,
          hits: total
            ? all.slice(0, 20).map((card) => ({
                card,
                context: [
                  { text: 'the <b>', hit: false },
                  { text: 'ferry', hit: true },
                ],
              }))
            : [],
          topics: [{ slug: 'ferries', name: 'Ferries' }],
          authors: [],
          sections: [4 as never],
        }),
      },
    });

  it('reads as its golden file', async () => {
    const { main } = await ask('/search/?q=ferry&section=business&author=mara-lindqvist', found(63));
    await expect(golden(main)).toMatchFileSnapshot('golden/search.html');
  });

  it('is kept from search engines, and its pages keep the filters', async () => {
    const { html } = await ask('/search/?q=ferry&section=business&from=2026-01-01&sort=newest&page=2', found(63));
    expect(html).toContain('<meta name="robots" content="noindex, follow">');
    expect(html).toContain('/search/?q=ferry&amp;section=business&amp;from=2026-01-01&amp;sort=newest&amp;page=3');
    expect(html).toContain('the &lt;b&gt;<mark>ferry</mark>');
  });

  it('says when nothing was found, and when there is more than can be shown', async () => {
    expect((await ask('/search/?q=qwzx', found(0))).main).toContain('Nothing was found for “qwzx”.');
    expect((await ask('/search/?q=the', found(2000, true))).main).toContain('2,000+ results');
    expect((await ask('/search/?q=the&page=5', found(63))).status).toBe(404);
  });

  it('offers narrower searches with what the best results have in common where there is too much', async () => {
    const { main } = await ask('/search/?q=the', found(2000, true));
    expect(main).toContain('There are more than 2,000 results. Narrow the search:');
    expect(main).toContain('<details open');
    for (const link of ['section=business', 'from=2026-01-01&amp;until=2026-12-31', 'author=mara-lindqvist'])
      expect(main).toContain(`href="/search/?q=the&amp;${link}"`);
    const { main: narrowed } = await ask(
      '/search/?q=the&section=news&author=mara-lindqvist&from=2026-01-01',
      found(2000, true),
    );
    const narrow = /<div class="narrow">.*?<\/div>/s.exec(narrowed)?.[0] ?? '';
    expect(narrow).toContain('section=news%2Fharbour&amp;author=mara-lindqvist&amp;from=2026-01-01');
    expect(narrow).not.toMatch(/section=business|until=/);
    expect((await ask('/search/?q=the', found(63))).main).not.toMatch(/class="narrow"|<details open/);
  });

  it('sets its pieces of text like the stories, quotations across marked words too', async () => {
    const quoted = (card: PublicArticle) => ({
      card,
      context: [
        { text: 'said: "the ', hit: false },
        { text: 'ferry', hit: true },
        { text: "\" -- 'no'", hit: false },
      ],
    });
    const find = async () => ({ ...NOTHING, total: 2, hits: [quoted(all[0] as PublicArticle), quoted(german)] });
    const { main } = await ask('/search/?q=ferry', readerOf({ search: { find } }));
    expect(main).toContain('said: “the <mark>ferry</mark>” – ‘no’');
    expect(main).toContain('said: „the <mark>ferry</mark>“ – ‚no‘');
  });

  it('never lets the words out of their place', async () => {
    for (const q of [
      '"><script>alert(1)</script>',
      "' onfocus=alert(1) x='",
      '</title><script>',
      '{{7*7}}',
      '\u2028<!--',
    ]) {
      const { html } = await ask(`/search/?${new URLSearchParams({ q, author: q, section: q, from: q })}`, found(0));
      expect(html).not.toContain('<script>alert');
      expect(html.match(/<script/g)).toHaveLength(2);
      expect(html.replace(/"[^"]*"/g, '').replace(/>[^<]*/g, '>')).not.toMatch(/onfocus|\{\{/);
    }
  });
});

describe('comments', () => {
  const story = fixtureArticle({ commentsOpen: false });
  const threads = (count: number): PublicComment[] =>
    Array.from({ length: count }, (_, at) => fixtureComment(at + 1, `Comment ${at + 1}`));
  const readerWith = (
    comments: PublicComment[],
    pings: Awaited<ReturnType<Reader['comments']['of']>>['pings'] = [],
  ) => {
    const reader = readerOf({}, [story]);
    return {
      ...reader,
      comments: { ...reader.comments, of: async () => ({ threads: comments, pings, total: comments.length }) },
    };
  };

  it('read as their golden file', async () => {
    const deep = [7, 6, 5, 4, 3, 2, 1].reduce<PublicComment[]>(
      (replies, id) => [
        { ...fixtureComment(id, `Level ${id}`, replies), authorUrl: 'https://reader.example/', byStaff: id === 2 },
      ],
      [],
    );
    const pings = [
      { id: 90 as never, title: 'Harbour notes', url: 'https://notes.example/', at: NOW },
      { id: 91 as never, title: 'A <b>trap</b>', url: 'javascript:alert(1)', at: NOW },
    ];
    const { main, tags } = await ask(`${story.path}comments/`, readerWith(deep, pings));
    expect(tags).toEqual(expect.arrayContaining(['comments:9', 'article:9']));
    expect(main).not.toContain('javascript:');
    await expect(golden(main)).toMatchFileSnapshot('golden/comments.html');
  });

  it('stand fifty threads to a page, each with its own anchor', async () => {
    const reader = readerWith(threads(101));
    const second = await ask(`${story.path}comments/page/2/`, reader);
    expect(second.main.match(/id="comment-\d+"/g)).toHaveLength(50);
    expect(second.main).toContain('id="comment-51"');
    expect((await ask(`${story.path}comments/page/4/`, reader)).status).toBe(404);
    expect((await ask(`${story.path}comments/page/1/`, reader)).headers.location).toBe(
      `https://courier.example${story.path}comments/`,
    );
  });

  it('have no page where there is no story, or nothing to say', async () => {
    expect((await ask('/2026/11/none/comments/', readerWith(threads(3)))).status).toBe(404);
    expect((await ask(`${story.path}comments/`, readerWith([]))).status).toBe(404);
    expect((await ask('/comments/', readerWith(threads(3)))).status).toBe(404);
  });

  it('can be nested as deep as anybody likes', async () => {
    const nest = (depth: number): PublicComment[] =>
      Array.from({ length: depth }, (_, at) => depth - at).reduce<PublicComment[]>(
        (replies, id) => [fixtureComment(id, 'x', replies)],
        [],
      );
    expect((await ask(`${story.path}comments/`, readerWith(nest(2000)))).status).toBe(200);
  });
});

describe('a page that is not here', () => {
  it('offers a search for the words of the address', () => {
    expect(wordsOf('/2024/05/old-harbour-fire.html')).toBe('old harbour fire');
    expect(wordsOf('/новости/пожар-в-порту/')).toBe('пожар в порту');
    expect(wordsOf('/2024/05/17/')).toBe('');
    expect(wordsOf('/<script>alert(1)</script>/')).toBe('script');
    expect(wordsOf(`/${'a-'.repeat(900)}/`).length).toBeLessThan(81);
    expect(wordsOf('/')).toBe('');
  });

  it('says 404, is kept from search engines and changes with the newest', async () => {
    const { status, html, tags } = await ask('/"><script>alert(1)</script>/');
    expect(status).toBe(404);
    expect(html).toContain('noindex');
    expect(html).not.toContain('<script>alert');
    expect(tags).toEqual(expect.arrayContaining(['latest', 'redirects', 'card:1']));
  });

  it('says 410 of what was withdrawn, and repeats nothing of it', async () => {
    const reader = readerOf({ addresses: { redirect: async () => ({ to: 'gone' }) } });
    const { status, main } = await ask('/2026/11/secret-name-affair/', reader);
    expect(status).toBe(410);
    expect(main).not.toContain('secret');
  });
});
