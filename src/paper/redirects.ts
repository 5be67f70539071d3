import { type SqlBool, sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import { authorPath, sectionPath, topicPath } from './addresses.ts';
import { readSettings } from './read-settings.ts';
import { takenBack } from './withdrawn/taken-back.ts';

/** `to`: where readers are led, `gone`, or null while it is nothing that they can open. */
export interface ListedRedirect {
  from: string;
  to: string | null;
  kind: Row<'redirects'>['targetKind'];
  source: Row<'redirects'>['source'];
  createdAt: Instant;
  /** of a story that readers had and that was taken back: where they are led until it is back, or `gone`; else null */
  meanwhile: string | null;
}

/** PostgreSQL knows no NUL in texts, and nothing has one in its address. */
export const isText = (key: string): boolean => !key.includes('\0');

/** Old addresses in their order, from the one behind `after` on, that have the words in them, at most `limit`. One query, and one for the settings. */
export async function redirects(
  db: Db,
  {
    words = '',
    source,
    after,
    only,
    limit,
  }: {
    words?: string;
    source?: Row<'redirects'>['source'] | undefined;
    after?: string | undefined;
    only?: readonly string[];
    limit: number;
  },
): Promise<ListedRedirect[]> {
  const settings = await readSettings(db);
  let query = db
    .selectFrom('redirects as old')
    .leftJoin('liveArticles as story', (join) =>
      join.onRef('story.id', '=', 'old.targetId').on('old.targetKind', '=', 'article'),
    )
    .leftJoin('articles as past', (join) =>
      join.onRef('past.id', '=', 'old.targetId').on('old.targetKind', '=', 'article').on(takenBack('past')),
    )
    .leftJoin('withdrawals as notice', 'notice.articleId', 'past.id')
    .leftJoin('sections as section', (join) =>
      join.onRef('section.id', '=', 'old.targetId').on('old.targetKind', '=', 'section'),
    )
    .leftJoin('topics as topic', (join) =>
      join.onRef('topic.id', '=', 'old.targetId').on('old.targetKind', '=', 'topic'),
    )
    .leftJoin('authors as author', (join) =>
      join.onRef('author.id', '=', 'old.targetId').on('old.targetKind', '=', 'author'),
    )
    .leftJoin('media', (join) => join.onRef('media.id', '=', 'old.targetId').on('old.targetKind', '=', 'media'))
    .select(['old.fromPath', 'old.targetKind', 'old.address', 'old.source', 'old.createdAt'])
    .select(['story.path as storyPath', 'past.id as pastId', 'notice.redirectTo'])
    .select(['section.path as sectionPath', 'topic.slug as topicSlug', 'author.slug as authorSlug'])
    .select(['media.hash', 'media.fileName', 'media.state']);
  if (words) {
    const pattern = `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
    query = query.where(sql<SqlBool>`old.from_path like ${pattern} escape '!'`);
  }
  if (only) query = query.where('old.fromPath', 'in', only.filter(isText));
  if (after !== undefined) query = query.where('old.fromPath', '>', after);
  if (source) query = query.where('old.source', '=', source);
  const rows = await query.orderBy('old.fromPath').limit(limit).execute();
  const to = (row: (typeof rows)[number]): string | null => {
    switch (row.targetKind) {
      case 'article':
        return row.storyPath;
      case 'section':
        return row.sectionPath && sectionPath(settings, row.sectionPath);
      case 'topic':
        return row.topicSlug && topicPath(settings, row.topicSlug);
      case 'author':
        return row.authorSlug && authorPath(settings, row.authorSlug);
      case 'media':
        return row.state === 'ready' && row.hash ? `/media/${row.hash.slice(0, 16)}/${row.fileName ?? ''}` : null;
      case 'address':
        return row.address;
      case 'gone':
        return 'gone';
    }
  };
  return rows.map((row) => ({
    from: row.fromPath,
    to: to(row),
    kind: row.targetKind,
    source: row.source,
    createdAt: row.createdAt,
    meanwhile: row.pastId === null ? null : (row.redirectTo ?? 'gone'),
  }));
}
