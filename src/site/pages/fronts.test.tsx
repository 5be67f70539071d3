import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Front } from '../../fronts/public.ts';
import { fixturePaper, fixtureReader } from '../fixture.ts';
import { createSite } from '../site.ts';
import { NO_ASSETS, pageOf, stories } from './fixture.ts';
import { once } from './front.page.tsx';

const forty = stories(42);
const opinion = stories(46, () => ({ genre: 'opinion', design: 'opinion' })).slice(42);
const FRONT: Front = {
  lead: { lead: forty[0] as never, seconds: forty.slice(1, 5), lines: forty.slice(5, 10) },
  blocks: [
    { kind: 'section', section: 1 as never, cards: forty.slice(10, 15) },
    { kind: 'opinion', section: 3 as never, cards: opinion },
    { kind: 'section', section: 4 as never, cards: forty.slice(15, 19) },
    { kind: 'section', section: 5 as never, cards: forty.slice(19, 22) },
    { kind: 'section', section: 6 as never, cards: forty.slice(22, 27) },
  ],
  latest: forty.slice(27, 37),
};

function siteWith(front: Front, all = forty, asked: string[] = []) {
  const reader = fixtureReader({}, asked);
  return createSite(
    {
      ...reader,
      articles: { ...reader.articles, list: (query) => pageOf(all, query) },
      fronts: {
        ...reader.fronts,
        home: async () => front,
        sectionFront: async () => ({ lead: all[0] ?? null, seconds: all.slice(1, 5), lines: all.slice(5, 8) }),
      },
      taxonomy: {
        ...reader.taxonomy,
        topicsOfSection: async () => [{ id: 1 as never, slug: 'strait-talks', name: 'Strait talks' }],
      },
    },
    NO_ASSETS,
  );
}

const ask = async (path: string, site = siteWith(FRONT)) => {
  const [pathname = '', query = ''] = path.split('?');
  const answer = await site.answer({ path: pathname, query: new URLSearchParams(query) });
  return { ...answer, html: String(answer.body) };
};
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7);
const links = (html: string): string[] =>
  [...main(html).matchAll(/href="(\/2026\/11\/story-[^"]+)"/g)].map((match) => match[1] as string);

describe('the front page', () => {
  it('reads as its golden file', async () => {
    const { html } = await ask('/');
    await expect(lines(main(html))).toMatchFileSnapshot('golden/front.html');
  });

  it('shows no story twice, whatever it was filled with', async () => {
    const doubled: Front = {
      lead: { lead: forty[0] as never, seconds: [forty[0], forty[1]] as never, lines: [forty[1], forty[2]] as never },
      blocks: [
        { kind: 'section', section: 1 as never, cards: [forty[2], forty[3], forty[3]] as never },
        { kind: 'section', section: 4 as never, cards: [forty[3]] as never },
      ],
      latest: [forty[0], forty[4]] as never,
    };
    const shown = links((await ask('/', siteWith(doubled))).html);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(5);
    expect(once(doubled).blocks.map(({ section }) => section)).toEqual([1]);
    for (const path of ['/', '/news/', '/business/']) {
      const all = links((await ask(path)).html);
      expect(new Set(all).size, path).toBe(all.length);
    }
  });

  it('has at most 1,600 elements with 41 cards, each of few', async () => {
    const { html } = await ask('/');
    interface Node {
      nodeName: string;
      childNodes?: Node[];
    }
    const count = ({ childNodes = [] }: Node): number =>
      childNodes.reduce((sum, child) => sum + (child.nodeName.startsWith('#') ? 0 : 1) + count(child), 0);
    expect(html.match(/<article /g)).toHaveLength(41);
    expect(count(parseFragment(html) as never)).toBeLessThanOrEqual(800);
  });

  it('descends through its headings without a gap', async () => {
    for (const path of ['/', '/news/', '/news/page/2/']) {
      const levels = [...(await ask(path)).html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0), `${path} heading ${at}`).toBeLessThanOrEqual(1);
      });
    }
  });

  it('carries a tag for everything that it shows', async () => {
    const { tags } = await ask('/');
    expect(tags).toEqual(expect.arrayContaining(['front', 'latest', 'paper', 'section:1', 'section:3', 'section:6']));
    expect(tags.filter((tag) => tag.startsWith('card:'))).toHaveLength(41);
    expect(tags).not.toContain('section:2');
  });

  it('is a page too where nothing has been published, or little', async () => {
    const nothing: Front = { lead: { lead: null, seconds: [], lines: [] }, blocks: [], latest: [] };
    expect(main((await ask('/', siteWith(nothing))).html)).toContain('There are no stories here yet.');
    const one = await ask('/', siteWith({ ...nothing, lead: { ...nothing.lead, lead: forty[2] as never } }));
    expect(main(one.html)).toContain('front-lead t1');
    const unknown = await ask(
      '/',
      siteWith({ ...nothing, blocks: [{ kind: 'section', section: 99 as never, cards: forty.slice(0, 2) }] }),
    );
    expect(unknown.status).toBe(200);
  });
});

describe('a section front', () => {
  it('reads as its golden file', async () => {
    await expect(lines(main((await ask('/news/')).html))).toMatchFileSnapshot('golden/section.html');
  });

  it('has its lead block on the first page alone, and numbered pages after it', async () => {
    const first = await ask('/news/');
    expect(first.html).toContain('front-lead');
    expect(first.html).toContain('<link rel="next" href="https://courier.example/news/page/2/">');
    const second = await ask('/news/page/2/');
    expect(second.html).not.toContain('front-lead');
    expect(second.html).toContain('<title>News – Page 2 · ');
    expect(second.html).toContain('<link rel="canonical" href="https://courier.example/news/page/2/">');
    expect(second.html).toContain('<link rel="prev" href="https://courier.example/news/">');
    expect(second.tags).toContain('section:1');
  });

  it('answers under its own parents only; other ways lead there', async () => {
    expect((await ask('/news/harbour/')).status).toBe(200);
    for (const [path, to] of [
      ['/harbour/', '/news/harbour/'],
      ['/business/harbour/', '/news/harbour/'],
      ['/business/harbour/page/3/', '/news/harbour/page/3/'],
      ['/news/page/1/', '/news/'],
      ['/news/?page=2', '/news/page/2/'],
    ] as const) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.location]).toEqual([path, 301, `https://courier.example${to}`]);
    }
    expect((await ask('/anything/harbour/')).status).toBe(404);
  });

  it('is found under another base', async () => {
    const reader = fixtureReader({ paper: fixturePaper({ sectionBase: '/category/' }) });
    const site = createSite(reader, NO_ASSETS);
    expect((await ask('/category/news/harbour/', site)).status).toBe(200);
    expect((await ask('/news/harbour/', site)).status).toBe(404);
  });

  it.each([
    '/news/page/0/',
    '/news/page/-1/',
    '/news/page/99999999999/',
    '/news/page/NaN/',
    '/news/page/4/',
    '/news/?before=x',
  ])('is not at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('can be read on by keyset, which search engines are kept from', async () => {
    const { html, status } = await ask(`/news/?before=${forty[4]?.publishedAt}-5`);
    expect(status).toBe(200);
    expect(html).toContain('<meta name="robots" content="noindex, follow">');
    expect(links(html)[0]).toBe('/2026/11/story-6/');
    expect(html).toMatch(/rel="next" href="\/news\/\?before=\d+-25"/);
  });
});

/** One element a line, so that a difference reads well. */
function lines(html: string): string {
  return `${html.replace(/>(?=<(?!\/))/g, '>\n')}\n`;
}
