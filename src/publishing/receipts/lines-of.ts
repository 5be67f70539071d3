import { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import { type ListPlace, listPlaces } from './list-places.ts';
import type { ReceiptInput } from './open-receipt.ts';

/** A place that has to show an act; see the table `receiptLines`. */
export interface Line {
  part: string;
  target: string;
  label: string;
  address: string | null;
}

/** What the summary of an act says of the state before, as far as lines depend on it. */
const summary = z.object({
  headline: z.string().optional(),
  places: z.array(z.string()).optional(),
  before: z
    .object({
      path: z.string().nullable(),
      edition: z.number().nullable(),
      inFeeds: z.number(),
      inLetterQueue: z.boolean(),
    })
    .partial()
    .optional(),
});
type Summary = z.output<typeof summary>;

/**
 * Everything that has to be asked for after an act, from where the thing stood before it (tags) and stands now (the live
 * rows). Seven queries, whatever the number of places.
 */
export async function linesOf(db: Db, input: ReceiptInput): Promise<{ title: string; lines: Line[] }> {
  const known = summary.safeParse(input.summary);
  const said: Summary = known.success ? known.data : {};
  const lists = await listPlaces(db, input.tags);
  const letters = await lettersOf(db, input.letters ?? []);
  if (input.article === null) return { title: said.headline ?? '', lines: [...lists.map(pageOf), ...letters] };
  const story = await storyOf(db, input.article);
  const path = story.live?.path ?? said.before?.path ?? story.path;
  const title = said.headline ?? story.headline;
  const page: Line = { part: 'page', target: `article:${input.article}`, label: 'Its own page', address: path };
  const map = line('sitemap', 'Sitemap', `/sitemaps/pages-${Math.ceil(input.article / PIECE)}.xml`);
  const search = line('search', 'Search', `/search/?q=${encodeURIComponent(title)}`);
  if (story.kind === 'page') return { title, lines: [page, ...formerOf(story, said), map, search, ...letters] };
  const feeds = story.live?.inFeeds === 1 || said.before?.inFeeds === 1 || story.inFeeds === 1 ? lists : [];
  return {
    title,
    lines: [
      page,
      ...formerOf(story, said),
      ...lists.map(pageOf),
      ...feeds.flatMap(feedOf),
      map,
      line('newsSitemap', 'Sitemap for news', '/news-sitemap.xml'),
      search,
      ...(story.isCorrected || TOLD.has(input.act) ? [line('corrections', 'Corrections', '/corrections/')] : []),
      ...(said.places?.includes('newsletter') || said.before?.inLetterQueue
        ? [line('letterQueue', 'List for the next letter', null)]
        : []),
      ...letters,
    ],
  };
}

/** So many articles stand in one file of the sitemap (syndication's `PIECE`). */
const PIECE = 5_000;

/** acts that the page of corrections tells of, and those that may take that back */
const TOLD: ReadonlySet<string> = new Set(['correction', 'clarification', 'retract', 'undo']);

const line = (part: string, label: string, address: string | null): Line => ({ part, target: part, label, address });

function pageOf({ part, target, label, page }: ListPlace): Line {
  return { part, target, label, address: page };
}

function feedOf({ part, target, name, feed }: ListPlace): Line[] {
  if (feed === null) return [];
  const label = part === 'front' ? 'Feed of the paper' : `Feed of ${part} ${name}`;
  return [{ part: 'feed', target: `feed:${target}`, label, address: feed }];
}

/** The address that readers had it at, where that is another now. */
function formerOf(story: { live: { path: string } | null }, { before }: Summary): Line[] {
  const former = before?.path;
  if (!former || !story.live || former === story.live.path) return [];
  return [{ part: 'formerAddress', target: `former:${former}`, label: 'Former address', address: former }];
}

async function storyOf(db: Db, id: ArticleId) {
  const row = await db
    .selectFrom('articles')
    .select(['kind', 'headline', 'path', 'inFeeds'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const live = await db.selectFrom('liveArticles').select(['path', 'inFeeds']).where('id', '=', id).executeTakeFirst();
  const corrected = await db
    .selectFrom('changes')
    .select('id')
    .where('articleId', '=', id)
    .where('kind', 'in', ['correction', 'clarification'])
    .limit(1)
    .executeTakeFirst();
  return { ...row, live: live ?? null, isCorrected: corrected !== undefined };
}

async function lettersOf(db: Db, ids: readonly number[]): Promise<Line[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('outbox').select(['id', 'recipient']).where('id', 'in', ids).orderBy('id').execute();
  const { partners } = await readSettings(db);
  return rows.map(({ id, recipient }) => {
    const name = partners.find(({ email }) => email === recipient)?.name;
    const whom = name ? `${name}, ${recipient}` : recipient;
    return { part: 'mail', target: `mail:${id}`, label: `Letter to ${whom}`, address: null };
  });
}
