import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { insertMany } from '../store/insert-many.ts';
import type { WorkingRow } from './working-row.ts';

type Texts = Pick<WorkingRow, 'documentJson' | 'leadJson' | 'searchJson'>;

/**
 * Keeps which files the working copies show, and which they once showed: so that it can be said where a file is used, and
 * none is removed that an older version needs.
 */
export async function noteMedia(
  db: Db,
  copies: readonly { id: ArticleId; isNew: boolean; row: Texts }[],
): Promise<void> {
  const old = await known(
    db,
    copies.filter(({ isNew }) => !isNew).map(({ id }) => id),
  );
  const added = [];
  for (const { id, row } of copies) {
    const shown = mediaIn(row);
    const before = old.get(id);
    for (const mediaId of shown)
      if (!before?.has(mediaId)) added.push({ articleId: id, mediaId, isCurrent: 1 as const });
    if (before) await mark(db, id, before, shown);
  }
  await insertMany(db, 'articleMedia', added);
}

/** The files that a working copy as it is stored names: wherever an object has the key `media`, it is one. */
export function mediaIn({ documentJson, leadJson, searchJson }: Texts): Set<MediaId> {
  const found = new Set<MediaId>();
  // inside texts every quotation mark is escaped, so what is written in a story never looks like this
  for (const text of [documentJson, leadJson ?? '', searchJson ?? ''])
    for (const [, id] of text.matchAll(/"(?:media|socialMedia)":(\d+)/g)) found.add(Number(id) as MediaId);
  return found;
}

async function mark(
  db: Db,
  articleId: ArticleId,
  before: ReadonlyMap<MediaId, 0 | 1>,
  shown: ReadonlySet<MediaId>,
): Promise<void> {
  for (const [mediaId, isCurrent] of before) {
    const now = shown.has(mediaId) ? 1 : 0;
    if (now === isCurrent) continue;
    await db
      .updateTable('articleMedia')
      .set({ isCurrent: now })
      .where('articleId', '=', articleId)
      .where('mediaId', '=', mediaId)
      .execute();
  }
}

async function known(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, Map<MediaId, 0 | 1>>> {
  const found = new Map<ArticleId, Map<MediaId, 0 | 1>>();
  if (ids.length === 0) return found;
  const rows = await db.selectFrom('articleMedia').selectAll().where('articleId', 'in', ids).execute();
  for (const { articleId, mediaId, isCurrent } of rows) {
    const list = found.get(articleId) ?? new Map<MediaId, 0 | 1>();
    found.set(articleId, list.set(mediaId, isCurrent));
  }
  return found;
}
