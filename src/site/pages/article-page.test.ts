import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '../../../test/assets.ts';
import type { PublicArticle } from '../../articles/public.ts';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Assets } from '../assets.ts';
import {
  author,
  documentOf,
  type FixtureData,
  fixtureArticle,
  fixtureComment,
  fixturePaper,
  fixturePicture,
  fixtureReader,
  heading,
  paragraph,
  words,
} from '../fixture.ts';
import { createSite } from '../site.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});

async function render(article: PublicArticle, data: FixtureData = {}): Promise<string> {
  const site = createSite(fixtureReader({ ...data, articles: [article] }), assets);
  const answer = await site.answer({ path: article.path, query: new URLSearchParams() });
  expect(answer.status).toBe(200);
  return answer.body as string;
}

/** `main` with every element on a line of its own, for reading. */
function readable(html: string): string {
  return `${/<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/></g, '>\n<')}\n`;
}

function elements(html: string): { all: Element[]; errors: string[] } {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  const all: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return { all, errors };
}

const named = (all: Element[], name: string): Element[] => all.filter(({ tagName }) => tagName === name);
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;
const jsonLd = (html: string): { '@graph': Record<string, unknown>[] } =>
  JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null');

const mole = fixturePicture(11, { caption: 'The outer mole', copyright: '© The Courier' });
const face = fixturePicture(12, { width: 600, height: 600, widths: [160, 320], color: '#b09080' });
const media = new Map([mole, face].map((picture) => [picture.id, { kind: 'picture' as const, ...picture }]));
const lead = { media: mole.id, alt: 'A ferry passes the mole', caption: words('The first ferry in nine days.') };
const mara = author(1, 'Mara Lindqvist', { picture: face });
const tomas = author(2, 'Tomas Ferrão', { kind: 'guest', jobTitle: '', location: '', biography: '', links: [] });
const by = ({ id, name, slug, jobTitle, picture }: typeof mara, role: 'text' | 'photographs' = 'text') => ({
  id,
  name,
  slug,
  jobTitle,
  picture,
  role,
});
const long = documentOf(
  paragraph('The first ferry left at seven.'),
  heading('Who may guide ships', 'who'),
  paragraph('Two pilots, by the agreement.'),
  heading('What it costs', 'cost'),
  paragraph('A fixed rate.'),
  heading('What is open', 'open'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The full text', marks: [{ type: 'link', attrs: { href: 'https://ports.example/text' } }] },
    ],
  },
);
const DESIGNS: Record<string, Partial<PublicArticle>> = {
  news: {
    document: long,
    lead,
    picture: mole,
    updatedAt: Date.UTC(2026, 10, 21, 7, 15),
    correctedAt: Date.UTC(2026, 10, 21, 9),
    changes: [
      { kind: 'update', note: 'the governments’ statements added', at: Date.UTC(2026, 10, 21, 7, 15) },
      { kind: 'correction', note: 'The ferry carried eleven lorries, not twelve.', at: Date.UTC(2026, 10, 21, 9) },
    ],
  },
  analysis: { design: 'analysis', display: 'showcase', lead, picture: mole, publishedAt: Date.UTC(2023, 4, 2) },
  opinion: { design: 'opinion', genre: 'opinion', sectionId: 3 as SectionId, kicker: '' },
  feature: {
    design: 'feature',
    display: 'immersive',
    lead,
    picture: mole,
    authors: [mara, tomas],
    byline: [by(mara), by(tomas), by(tomas, 'photographs')],
  },
  gallery: {
    design: 'gallery',
    document: documentOf({
      type: 'gallery',
      attrs: { columns: 2, caption: '' },
      content: [{ type: 'image', attrs: { source: { media: mole.id }, alt: 'Mole', width: 'column' }, content: [] }],
    }),
  },
  page: { kind: 'page', design: 'page', sectionId: null, byline: [], authors: [], headline: 'About the Courier' },
  sponsored: { genre: 'sponsored', document: long, bylineText: 'Paid for by Coastlines' },
  arabic: {
    language: 'ar',
    headline: 'مرشدو الميناء يعودون إلى العمل',
    standfirst: 'بعد تسعة أيام',
    document: documentOf(paragraph('غادرت العبّارة الأولى في السابعة.')),
  },
};
const designed = (name: string): PublicArticle =>
  fixtureArticle({ id: 9 as ArticleId, authors: [mara], media, ...DESIGNS[name] });
const around = {
  related: [fixtureArticle({ id: 31 as ArticleId, path: '/r/', headline: 'Nine days in pictures' })],
  previous: fixtureArticle({ id: 32 as ArticleId, path: '/p/', headline: 'Fuel prices ease' }),
  next: null,
};

/** What is the same on all stories in English here, each in one golden file. */
const SHARED = {
  share: /<aside class="share"[\s\S]*?<\/aside>/,
  topics: /<nav class="topics"[\s\S]*?<\/nav>/,
  author: /<section class="authors"[\s\S]*?<\/section>/,
  related: /<aside class="related[\s\S]*?<\/aside>/,
};

describe.each(Object.keys(DESIGNS))('a story of the design %s', (name) => {
  it('reads as before', async () => {
    const page = readable(await render(designed(name), { around }));
    const parts = Object.entries(name === 'arabic' ? {} : SHARED);
    const own = parts.reduce((text, [part, shape]) => text.replace(shape, `<!-- ${part} -->`), page);
    await expect(own).toMatchFileSnapshot(`golden/${name}.html`);
    for (const [part, shape] of parts) {
      const [found] = shape.exec(page) ?? [];
      if (found !== undefined) await expect(found).toMatchFileSnapshot(`golden/of-${part}.html`);
    }
  });

  it('is well-formed, with one heading and one main part', async () => {
    const { all, errors } = elements(await render(designed(name), { around }));
    expect(errors).toEqual([]);
    expect([named(all, 'h1').length, named(all, 'main').length]).toEqual([1, 1]);
    expect(all.filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
  });
});

describe('the head of a story', () => {
  it('says to machines what the page says to readers', async () => {
    const html = await render(designed('news'));
    const { all } = elements(html);
    const graph = jsonLd(html)['@graph'];
    const article = graph.find(({ headline }) => headline) as Record<string, unknown>;
    const canonical = attribute(
      named(all, 'link').find((one) => attribute(one, 'rel') === 'canonical'),
      'href',
    );
    const shown = named(all, 'time').map((time) => attribute(time, 'datetime'));
    expect(article['@type']).toBe('NewsArticle');
    expect([article.mainEntityOfPage, canonical]).toEqual(Array(2).fill('https://courier.example/2026/11/story-9/'));
    expect(shown).toContain(article.datePublished);
    expect(shown).toContain(article.dateModified);
    expect(article.author).toMatchObject([{ '@type': 'Person', name: 'Mara Lindqvist' }]);
    expect(article.correction).toMatchObject([{ text: 'The ferry carried eleven lorries, not twelve.' }]);
    expect(graph.map((node) => node['@type'])).toEqual(['NewsArticle', 'BreadcrumbList', 'NewsMediaOrganization']);
  });

  it.each([
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
    ['page', 'WebPage'],
  ])('calls %s what it is', async (name, type) => {
    expect(jsonLd(await render(designed(name)))['@graph'][0]?.['@type']).toBe(type);
  });

  it('cuts a long headline between words, to at most 110 characters', async () => {
    const headline = 'Why the night rate matters more than it seems: '.repeat(5).trim();
    const html = await render(fixtureArticle({ headline }));
    const told = jsonLd(html)['@graph'][0]?.headline as string;
    expect(told.length).toBeLessThanOrEqual(110);
    expect(headline.startsWith(`${told} `)).toBe(true);
  });

  it('keeps a story out of search engines where the newsroom says so', async () => {
    const html = await render(fixtureArticle({ search: { noindex: true } }));
    expect(html).toContain('<meta name="robots" content="noindex, follow">');
  });

  it('names the original elsewhere, but no script as an address', async () => {
    expect(await render(fixtureArticle({ search: { canonical: 'https://first.example/a' } }))).toContain(
      '<link rel="canonical" href="https://first.example/a">',
    );
    expect(await render(fixtureArticle({ search: { canonical: 'javascript:alert(1)' } }))).not.toContain('javascript:');
  });
});

describe('what a page leaves out', () => {
  it('shows no topic of the strip whose time is over', async () => {
    const html = await render(fixtureArticle());
    expect(html).toContain('>Harbour fire</a>');
    expect(html).not.toContain('Winter games');
  });

  it('shows no story twice', async () => {
    const twice = { ...around, related: [...around.related, around.previous] };
    expect((await render(fixtureArticle(), { around: twice })).split('href="/p/"').length - 1).toBe(1);
  });

  it('shows five comments and the way to the rest', async () => {
    const threads = Array.from({ length: 8 }, (_, at) => fixtureComment(at + 1, 'A comment'));
    const html = await render(fixtureArticle({ commentCount: 8 }), { threads });
    expect(html.match(/id="comment-/g)).toHaveLength(5);
    expect(html).toContain('href="/2026/11/story-9/comments/"');
  });

  it('gives links in paid stories and in comments away to nobody', async () => {
    expect(await render(designed('sponsored'))).toContain('<a rel="sponsored" href="https://ports.example/text">');
    const comment = fixtureComment(1, 'x');
    comment.body = DESIGNS.sponsored?.document ?? comment.body;
    const html = await render(fixtureArticle({ commentCount: 1 }), { threads: [comment] });
    expect(html).toContain('<a rel="nofollow ugc" href="https://ports.example/text">');
  });

  it('has a contents list from three headings on, open while it is short', async () => {
    expect(await render(designed('news'))).toMatch(/<nav class="contents"[^>]*><details open/);
    expect(await render(fixtureArticle())).not.toContain('class="contents"');
  });
});

describe('hostile words', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '</style><svg onload=alert(1)>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '<!--',
      '-->',
      ']]>',
      '\u2028\u2029',
      '{names}',
      '\uE000',
      '\u202e evil',
      '&lt;script&gt;',
      '<a href="https:',
      ' class="s1 k112233"',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );

  it('stay words wherever they stand', async () => {
    const usual = elements(
      await render(fixtureArticle({ media, lead, picture: mole, commentCount: 1 }), {
        threads: [fixtureComment(1, 'x')],
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 7, maxLength: 7 }),
        async ([one, two, three, four, five, six, seven]) => {
          const writer = author(1, three as string, { jobTitle: five as string, biography: six as string });
          const article = fixtureArticle({
            headline: one as string,
            standfirst: two as string,
            authors: [writer],
            kicker: four as string,
            media,
            picture: mole,
            lead: { ...lead, alt: five as string, caption: words(six as string), credit: seven as string },
            search: { title: six as string, description: seven as string },
            document: documentOf(paragraph(seven as string)),
            topics: [{ id: 1 as never, slug: 'a', name: two as string }],
            commentCount: 1,
          });
          const paper = fixturePaper({ name: four as string });
          const html = await render(article, { paper, threads: [fixtureComment(1, one as string)] });
          const { all, errors } = elements(html);
          expect(
            errors.filter((code) => !/control-character|noncharacter|surrogate|unexpected-null/.test(code)),
          ).toEqual([]);
          expect(named(all, 'script').length).toBe(named(usual.all, 'script').length);
          expect(named(all, 'style').length).toBe(1);
          expect(named(all, 'img').length).toBe(named(usual.all, 'img').length);
          expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
          expect(() => jsonLd(html)).not.toThrow();
        },
      ),
      { numRuns: 150 },
    );
  });
});
