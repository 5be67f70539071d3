import type { Card, Keyset, ListQuery, PublicArticle } from '../../articles/public.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Paper } from '../../paper/public.ts';
import type { Assets } from '../assets.ts';
import { author, fixtureArticle, fixturePaper, fixturePicture, NOW } from '../fixture.ts';
import type { Site } from '../page.ts';
import type { Reader } from '../reader.ts';
import { createUrls } from '../urls.ts';
import { createVoice } from '../voice.ts';

/** Stories in lists, for tests of fronts and archives. */
export const NO_ASSETS: Assets = {
  css: '',
  early: '',
  scripts: { reader: '/assets/reader.js' },
  preload: { latin: [], cyrillic: [] },
  files: new Map(),
};

export function siteOf(paper: Paper = fixturePaper(), reader: Partial<Reader> = {}): Site {
  const origin = 'https://courier.example';
  return {
    ...(reader as Reader),
    paper,
    origin,
    urls: createUrls(origin, paper),
    voice: createVoice(paper.settings.language, paper.settings.zone),
    assets: NO_ASSETS,
    now: NOW,
  };
}

const HEADLINES = [
  'Harbour pilots return to work as both shores agree on night crossings',
  'The lamp keeper who counted ships',
  'Fuel prices fall for a third week',
  'Council keeps the night train',
  'What the treaty says, clause by clause',
];
const WRITERS = [
  author(1, 'Mara Lindqvist', {
    picture: fixturePicture(501),
    beat: 'Ports',
    languages: 'English, Dutch',
    disclosure: 'None.',
  }),
  author(2, 'Ines Corvo', { jobTitle: 'Columnist' }),
  author(3, 'Coast Press', { kind: 'agency', jobTitle: '', biography: '', links: [] }),
];

/** `count` stories, newest first, six hours apart, over all sections; every third without a picture. */
export function stories(count: number, more: (at: number) => Partial<PublicArticle> = () => ({})): PublicArticle[] {
  return Array.from({ length: count }, (_, at) =>
    fixtureArticle({
      id: (at + 1) as ArticleId,
      headline: HEADLINES[at % HEADLINES.length] as string,
      kicker: at % 2 ? '' : 'Strait talks',
      sectionId: ((at % 6) + 1) as never,
      authors: [WRITERS[at % WRITERS.length] as (typeof WRITERS)[number]],
      publishedAt: NOW - at * 6 * 3_600_000,
      picture: at % 3 === 2 ? null : fixturePicture(at + 1),
      alt: 'Two cranes over a grey ferry',
      ...more(at),
    }),
  );
}
export const writers = WRITERS;

/** Answers list queries as the articles room does, from memory. */
export function pageOf(all: readonly Card[], { size, page = 1, before, of }: ListQuery) {
  const from = 'from' in of ? of : null;
  const fitting = all.filter(
    ({ publishedAt }) =>
      (!from || (publishedAt >= from.from && publishedAt < from.until)) &&
      (!before || publishedAt < before.publishedAt),
  );
  const start = before ? 0 : (page - 1) * size;
  const cards = fitting.slice(start, start + size);
  const last = cards.at(-1);
  const next: Keyset | null =
    last && fitting.length > start + size ? { publishedAt: last.publishedAt, id: last.id } : null;
  return Promise.resolve({ cards, total: before ? null : fitting.length, next });
}
