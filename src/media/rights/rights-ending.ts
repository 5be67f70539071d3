import type { z } from 'zod';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import type { MediaRow } from '../contract.ts';
import { mediaRowOf, ROW_COLUMNS } from '../media-row.ts';
import { mediaUses } from '../media-uses.ts';
import type { rightsEnding as endpoint } from './contract.ts';

const DAY = 86_400_000;
const MOST = 200;

/** What ends within the days asked for, and what ended lately with what was done about it. */
export async function rightsEnding(ctx: NewsroomContext, days: number): Promise<z.input<typeof endpoint.output>> {
  const { db, person } = ctx;
  const now = ctx.now();
  const ending = await db
    .selectFrom('media')
    .select(ROW_COLUMNS)
    .where('usableUntil', '>', now)
    .where('usableUntil', '<=', now + days * DAY)
    .orderBy('usableUntil')
    .limit(MOST)
    .execute();
  const soon = [];
  const used = await usedOf(
    db,
    ending.map(({ id }) => id),
  );
  for (const row of ending) {
    const uses = used.has(row.id) ? (await mediaUses(db, row.id, person)).uses : [];
    soon.push({ media: mediaRowOf(row, now), uses });
  }
  return { soon, ended: await ended(db, now) };
}

/** Those of the files that stand in any story. */
async function usedOf(db: Db, ids: readonly MediaId[]): Promise<Set<MediaId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('articleMedia')
    .select('mediaId')
    .where('mediaId', 'in', ids)
    .union((on) => on.selectFrom('liveMedia').select('mediaId').where('mediaId', 'in', ids))
    .execute();
  return new Set(rows.map(({ mediaId }) => mediaId));
}

async function ended(db: Db, now: number): Promise<z.input<typeof endpoint.output>['ended']> {
  const rows = await db
    .selectFrom('rightsEnds')
    .leftJoin('articles', 'articles.id', 'rightsEnds.articleId')
    .leftJoin('articleMedia as copy', (on) =>
      on
        .onRef('copy.articleId', '=', 'rightsEnds.articleId')
        .onRef('copy.mediaId', '=', 'rightsEnds.mediaId')
        .on('copy.isCurrent', '=', 1),
    )
    .select(['rightsEnds.id', 'rightsEnds.mediaId', 'rightsEnds.articleId', 'at', 'what', 'replacementId'])
    .select(['headline', 'path', 'copy.isCurrent'])
    .where('at', '>', now - 90 * DAY)
    .orderBy('rightsEnds.id', 'desc')
    .limit(MOST)
    .execute();
  const files = await rowsOf(db, [...new Set(rows.map(({ mediaId }) => mediaId))], now);
  return rows.map(({ id, at, what, replacementId, mediaId, articleId, headline, path, isCurrent }) => ({
    ...{ id, at, what, replacement: replacementId },
    media: files.get(mediaId) ?? null,
    article: articleId && headline !== null ? { id: articleId as ArticleId, headline, path } : null,
    isInCopy: isCurrent === 1,
  }));
}

/** Files by their numbers. */
export async function rowsOf(db: Db, ids: readonly MediaId[], now: number): Promise<Map<MediaId, MediaRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('media').select(ROW_COLUMNS).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, mediaRowOf(row, now)]));
}
