import type { Db } from '../store/database.ts';
import type { Settings } from './settings.ts';

/** First parts of addresses that are the paper's own, whatever its settings. */
const RESERVED_FIRST: readonly string[] = [
  'account',
  'admin',
  'api',
  'assets',
  'atom',
  'comments',
  'corrections',
  'feed',
  'feeds',
  'healthz',
  'icons',
  'media',
  'metrics',
  'newsroom',
  'oembed',
  'page',
  'preview',
  'rdf',
  'readyz',
  'rss',
  'rss2',
  'search',
  'sign-in',
  'sign-out',
  'sitemap',
  'sitemaps',
  'social',
];

/** What the server answers itself whatever readers' pages hold: whole addresses, and first parts with all below them. */
const ANSWERED: readonly string[] = [
  '/.well-known/gpc.json',
  '/.well-known/tdmrep.json',
  '/.well-known/trust.txt',
  '/apple-touch-icon.png',
  '/favicon.ico',
  '/healthz',
  '/llms.txt',
  '/manifest.webmanifest',
  '/metrics',
  '/opensearch.xml',
  '/readyz',
  '/robots.txt',
  '/sitemap.xml',
  '/trust.txt',
];
const ANSWERED_BELOW: readonly string[] = ['assets', 'icons', 'newsroom', 'preview', 'sitemaps', 'social'];

/** Parts that say, below any list or story, which form or page of it is asked for. */
const RESERVED_ANYWHERE: readonly string[] = [
  'amp',
  'atom.xml',
  'embed',
  'feed',
  'feed.json',
  'feed.xml',
  'index.md',
  'index.txt',
  'page',
  'trackback',
];

/** Whether no redirect from this address (as a key) could ever be followed. */
export function answersAlways(key: string): boolean {
  const first = key.split('/')[1] ?? '';
  return ANSWERED.includes(key) || ANSWERED_BELOW.includes(first);
}

type Bases = Pick<Settings, 'sectionBase' | 'topicBase' | 'authorBase' | 'archivePath'>;

/** The part of a path that only the paper itself may have, or null. */
export function reservedPart(path: string): string | null {
  const parts = path.toLowerCase().split('/').slice(1, -1);
  const first = parts[0] ?? '';
  if (RESERVED_FIRST.includes(first) || /^\d{4}$/.test(first)) return first;
  return parts.find((part) => RESERVED_ANYWHERE.includes(part)) ?? null;
}

/** Why no section or topic can be at this path, as a sentence that says what to do; null: it is not the paper's own. */
export function whyReserved(path: string, bases: Bases): string | null {
  const own = reservedPart(path);
  if (own !== null) return `The paper keeps “${own}” for itself. Choose another slug.`;
  const base = BASES.find((name) => bases[name] !== '/' && bases[name] === path);
  return base ? `${path} is where the paper has its ${BASE_WORDS[base]} (setting ${base}). Choose another slug.` : null;
}

/** What readers would no longer reach if a section or a topic came to be at this path, as a sentence; null: nothing. */
export async function whyTaken(db: Db, path: string, bases: Bases, kind: 'section' | 'topic'): Promise<string | null> {
  const below = (base: string): string => (path.startsWith(base) ? path.slice(base.length, -1) : '');
  const other = kind === 'section' ? ('topics' as const) : ('sections' as const);
  const rest = below(kind === 'section' ? bases.topicBase : bases.sectionBase);
  const author = below(bases.authorBase);
  const { story, list, person } = await db
    .selectNoFrom((on) => [
      on.exists(on.selectFrom('liveArticles').select('id').where('path', '=', path)).as('story'),
      on
        .exists(
          other === 'topics'
            ? on.selectFrom('topics').select('id').where('slug', '=', rest)
            : on.selectFrom('sections').select('id').where('path', '=', rest),
        )
        .as('list'),
      on.exists(on.selectFrom('authors').select('id').where('slug', '=', author)).as('person'),
    ])
    .executeTakeFirstOrThrow();
  const what = story
    ? 'A story or page'
    : list
      ? kind === 'section'
        ? 'A topic'
        : 'A section'
      : person
        ? 'An author'
        : null;
  return what && `${what} is at ${path} already. Choose another slug.`;
}

const BASES = ['topicBase', 'authorBase', 'archivePath', 'sectionBase'] as const;
const BASE_WORDS = {
  topicBase: 'topics',
  authorBase: 'authors',
  archivePath: 'list of all stories',
  sectionBase: 'sections',
};
