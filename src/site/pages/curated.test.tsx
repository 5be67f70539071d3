import { describe, expect, it } from 'vitest';
import type { CuratedContainer, CuratedFront, PlacedCard } from '../../fronts/public.ts';
import { fixtureReader } from '../fixture.ts';
import { createSite } from '../site.ts';
import { typesetFronts } from '../typeset.ts';
import { NO_ASSETS, pageOf, stories } from './fixture.ts';

const forty = stories(42);
const opinion: PlacedCard[] = stories(46, () => ({ genre: 'opinion', design: 'opinion' })).slice(42);

const placed = (at: number, more: Partial<PlacedCard> = {}, own: Partial<PlacedCard['placed']> = {}): PlacedCard => ({
  ...(forty[at] as PlacedCard),
  placed: { size: 'usual', showByline: false, sublinks: [], ...own },
  ...more,
});
const sublink = (at: number, headline: string) => {
  const { id, path, language } = forty[at] as PlacedCard;
  return { id, path, language, headline };
};
let number = 0;
const box = (layout: CuratedContainer['layout'], cards: PlacedCard[], more: Partial<CuratedContainer> = {}) => ({
  ...{ id: ++number, name: '', layout, backfill: { kind: 'none' as const }, exempt: false, topic: null, cards },
  ...more,
});
const NEWS = { kind: 'section', section: 1 as never } as const;

const FRONT: CuratedFront = {
  containers: [
    box('lead', [
      placed(
        0,
        { headline: '"The strait is open," says the "pilot"', kicker: 'Now' },
        { sublinks: [sublink(30, 'What "open" means'), sublink(31, 'A map of it')], showByline: true },
      ),
      placed(1, {}, { size: 'large' }),
      placed(2, {}, { size: 'small' }),
      ...forty.slice(3, 8),
    ]),
    box('latest', forty.slice(8, 12), { exempt: true, backfill: { kind: 'newest' } }),
    box('strip', forty.slice(12, 16), { name: 'In pictures' }),
    box(
      'rows',
      [placed(16), placed(17, {}, { size: 'large' }), placed(18, {}, { size: 'small' }), ...forty.slice(19, 21)],
      { backfill: NEWS },
    ),
    box('rows', [placed(21), placed(22, {}, { size: 'small' })]),
    box('opinion', opinion, { name: 'Views' }),
    box('list', forty.slice(23, 27), {
      backfill: { kind: 'topic', topic: 9 as never },
      topic: { name: 'Strait talks', slug: 'strait-talks' },
    }),
    box('latest', forty.slice(27, 30)),
  ],
  placed: [1 as never, 2 as never, 999 as never],
};

function siteWith(curated: Record<string, CuratedFront>, more: Parameters<typeof fixtureReader>[0] = {}) {
  const asked: string[] = [];
  const reader = fixtureReader({ curated, ...more }, asked);
  const topic = {
    id: 9 as never,
    slug: 'strait-talks',
    name: 'Strait talks',
    kind: 'subject',
    description: '',
    count: 42,
  };
  const site = createSite(
    {
      ...reader,
      articles: { ...reader.articles, list: (query) => pageOf(forty, query) },
      taxonomy: { ...reader.taxonomy, topic: async () => topic },
      fronts: typesetFronts(reader.fronts, reader.paper),
    },
    NO_ASSETS,
  );
  return { site, asked };
}
const ask = async (path: string, { site } = siteWith({ home: FRONT })) => {
  const answer = await site.answer({ path, query: new URLSearchParams() });
  return { ...answer, html: String(answer.body) };
};
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7);
const lines = (html: string): string => `${html.replace(/>(?=<(?!\/))/g, '>\n')}\n`;
const paths = (html: string) => [...main(html).matchAll(/href="(\/2026\/11\/story-[^"]+)"/g)].map((match) => match[1]);

describe('a front that editors made', () => {
  it('reads as its golden file', async () => {
    await expect(lines(main((await ask('/')).html))).toMatchFileSnapshot('golden/curated.html');
  });

  it('is set as headlines are everywhere', async () => {
    const { html } = await ask('/');
    expect(html).toContain('“The strait is open,” says the “pilot”');
    expect(html).toContain('What “open” means');
  });

  it('has every story that it was given once, and one heading after the other', async () => {
    const { html } = await ask('/');
    expect(new Set(paths(html)).size).toBe(paths(html).length);
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1);
  });

  it('carries a tag for everything that changes it, shown or not', async () => {
    const { tags } = await ask('/');
    expect(tags).toEqual(expect.arrayContaining(['front', 'latest', 'section:1', 'topic:9', 'card:999', 'card:31']));
    expect(tags).not.toContain('section:2');
  });

  it('asks for nothing that the rule would', async () => {
    const made = siteWith({ home: FRONT });
    await ask('/', made);
    expect(made.asked).toEqual(['curated']);
  });

  it('says so where nothing of it is left', async () => {
    const { html } = await ask('/', siteWith({ home: { containers: [], placed: [] } }));
    expect(main(html)).toContain('There are no stories here yet.');
  });

  it('heads the first page of a section or topic, and the list goes on with the rest', async () => {
    const curated = {
      'section-1': {
        containers: [box('lead', forty.slice(5, 9)), box('list', [forty[0] as PlacedCard], { exempt: true })],
        placed: [],
      },
      'topic-9': { containers: [box('rows', forty.slice(2, 5))], placed: [7 as never] },
    };
    const news = await ask('/news/', siteWith(curated));
    expect(paths(news.html).slice(0, 4)).toEqual(forty.slice(5, 9).map(({ path }) => path));
    // what is exempt may stand in the list too
    expect(paths(news.html).filter((path) => path === forty[0]?.path)).toHaveLength(2);
    expect(paths(news.html).filter((path) => path === forty[5]?.path)).toHaveLength(1);
    expect(news.tags).toContain('front:section-1');
    const second = await ask('/news/page/2/', siteWith(curated));
    expect(second.html).not.toContain('front-lead');
    expect(second.tags).not.toContain('front:section-1');
    const topic = await ask('/topics/strait-talks/', siteWith(curated));
    expect(topic.html).toContain('front-row bare');
    expect(topic.tags).toEqual(expect.arrayContaining(['front:topic-9', 'card:7']));
  });
});

describe('the breaking-news strip', () => {
  const breaking = { id: 1, text: 'The <bridge> is "closed"', path: '/2026/11/bridge/', language: 'en', endsAt: 9e15 };

  it('is a labelled part of every page, one link, and tagged', async () => {
    const made = siteWith({ home: FRONT }, { breaking });
    for (const path of ['/', '/news/', '/nowhere/']) {
      const { html, tags } = await ask(path, made);
      expect(html).toContain(
        '<aside class="breaking" aria-label="Breaking"><p class="wrap"><strong>Breaking</strong> <a href="/2026/11/bridge/" dir="auto">The &lt;bridge&gt; is “closed”</a></p></aside>',
      );
      expect(tags).toContain('breaking');
    }
    expect((await ask('/')).html).not.toContain('<aside class="breaking"');
  });

  it('has the direction of its own words, and the language of a story in another', async () => {
    const arabic = { ...breaking, text: 'فُتح الجسر', language: 'ar' };
    const { html } = await ask('/', siteWith({ home: FRONT }, { breaking: arabic }));
    expect(html).toContain('<a href="/2026/11/bridge/" dir="auto" lang="ar">فُتح الجسر</a>');
    const bare = await ask('/', siteWith({ home: FRONT }, { breaking: { ...arabic, path: null, language: '' } }));
    expect(bare.html).toContain('<span dir="auto">فُتح الجسر</span>');
  });

  it('stands in no page that is kept for an hour', () => {
    const { site } = siteWith({}, { breaking });
    expect(site.notice(503).body).not.toContain('class="breaking"');
  });
});

describe('the preview of a front', () => {
  it('shows the page with other containers, its links leading out of the frame, its files from where staff have them', async () => {
    const { site } = siteWith({});
    const answer = await site.previewFront('/', FRONT);
    const html = String(answer?.body);
    expect(html).toContain('<head><base target="_blank">');
    expect(html).toContain('/newsroom/api/media-files/');
    expect(html).not.toMatch(/["\s,]\/media\//);
    expect(answer).toMatchObject({ tags: [], maxAge: 0 });
    expect(paths(html)[0]).toBe(forty[0]?.path);
  });
});
