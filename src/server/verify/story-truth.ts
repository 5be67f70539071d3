import { sql } from 'kysely';
import { monthOf, startOfMonth, TOTAL } from '../../articles/list-counts.ts';
import { listSource } from '../../articles/list-sql.ts';
import { readLive } from '../../articles/live-state.ts';
import type { ListOf, SearchFields } from '../../articles/public.ts';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../../base/ids.ts';
import { typographicText } from '../../content/typography.ts';
import type { Settings } from '../../paper/settings.ts';
import type { Db } from '../../store/database.ts';
import { evened } from './shown.ts';

/** What the database says of a story at this moment, read anew: what every answer to readers is held against. */
export interface StoryTruth {
  id: ArticleId;
  kind: 'story' | 'page';
  /** null: readers have nothing of it */
  live: {
    path: string;
    edition: number;
    /** as it is printed, with even spaces */
    headline: string;
    /** as it was written */
    words: string;
    language: string;
    publishedAt: number;
    inFeeds: boolean;
    genre: string;
    search: SearchFields;
    /** the tags of all the lists that it stands in: `section:3`, `latest` … */
    lists: ReadonlySet<string>;
  } | null;
  /** the address that readers had, or have */
  path: string | null;
  withdrawal: { kind: 'withdraw' | 'retract'; publicReason: string; redirectTo: string | null } | null;
}

export async function storyTruth(db: Db, settings: Settings, id: ArticleId): Promise<StoryTruth | null> {
  const article = await db.selectFrom('articles').select(['kind', 'path']).where('id', '=', id).executeTakeFirst();
  if (!article) return null;
  const row = await db.selectFrom('liveArticles').selectAll().where('id', '=', id).executeTakeFirst();
  const withdrawal = await db
    .selectFrom('withdrawals')
    .select(['kind', 'publicReason', 'redirectTo'])
    .where('articleId', '=', id)
    .executeTakeFirst();
  const state = row && (await readLive(db, [id])).get(id);
  return {
    id,
    kind: article.kind,
    path: row?.path ?? article.path,
    withdrawal: withdrawal ?? null,
    live:
      row && state
        ? {
            ...{ path: row.path, edition: row.edition, publishedAt: row.publishedAt, genre: row.genre },
            headline: printed(row.headline, row.language || settings.language, settings),
            ...{ words: row.headline, language: row.language || settings.language, inFeeds: row.inFeeds === 1 },
            search: JSON.parse(row.searchJson) as SearchFields,
            lists: new Set([
              ...(row.kind === 'story' ? ['latest', 'all'] : []),
              ...state.sections.map((section) => `section:${section}`),
              ...state.topics.map((topic) => `topic:${topic}`),
              ...state.authors.map((author) => `author:${author}`),
            ]),
          }
        : null,
  };
}

function printed(headline: string, language: string, { typographicQuotes }: Settings): string {
  return evened(typographicQuotes ? typographicText(headline, language) : headline);
}

/** The list that a tag of the page cache names, or null. */
export function listOf(tag: string): ListOf | null {
  if (tag === 'latest' || tag === 'front' || tag === 'all') return { all: true };
  const [kind, number] = tag.split(':');
  const id = Number(number);
  if (kind === 'section') return { section: id as SectionId };
  if (kind === 'topic') return { topic: id as TopicId };
  return kind === 'author' ? { author: id as AuthorId } : null;
}

/** How many stories of a list are newer: its place from 0. A month's entries are counted at most. */
export async function placeIn(db: Db, tag: string, story: { id: ArticleId; publishedAt: number }): Promise<number> {
  const list = listOf(tag);
  if (!list) return 0;
  const month = monthOf(story.publishedAt);
  const { newer } = await db
    .selectFrom('liveCounts')
    .select((on) => on.fn.coalesce(on.fn.sum<number>('stories'), on.lit(0)).as('newer'))
    .where('kind', '=', 'all' in list ? 'all' : (tag.split(':')[0] as 'section'))
    .where('targetId', '=', 'all' in list ? 0 : Number(tag.split(':')[1]))
    .where('month', '>', Math.max(month, TOTAL))
    .executeTakeFirstOrThrow();
  const { table, id, where } = listSource(list);
  const { rows } = await sql<{ beside: number }>`select count(*) as beside from ${table} where ${where}
    and published_at < ${startOfMonth(month + 1)} and (published_at, ${id}) > (${story.publishedAt}, ${story.id})`.execute(
    db,
  );
  return Number(newer) + Number(rows[0]?.beside ?? 0);
}

/** The numbers of the newest stories that the feed of a list carries. */
export async function newestInFeed(db: Db, tag: string, most: number): Promise<number[]> {
  const list = listOf(tag);
  if (!list) return [];
  const { table, id, where } = listSource(list);
  // stories that are kept out of feeds are few: so many more are read first, and all only where that was not enough
  const read = async (limit: number) => {
    const { rows } = await sql<{ id: number; inFeeds: number }>`
      select picked.id as id, live_articles.in_feeds as in_feeds
      from (select ${id} as id, published_at from ${table} where ${where}
            order by published_at desc, ${id} desc limit ${sql.lit(limit)}) as picked
      join live_articles on live_articles.id = picked.id
      order by picked.published_at desc, picked.id desc`.execute(db);
    return rows;
  };
  for (let limit = most * 2; ; limit *= 8) {
    const rows = await read(limit);
    const carried = rows.filter(({ inFeeds }) => inFeeds === 1);
    if (carried.length >= most || rows.length < limit) return carried.slice(0, most).map(({ id }) => id);
  }
}
