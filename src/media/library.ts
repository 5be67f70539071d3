import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Instant } from '../base/clock.ts';
import type { PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Database } from '../store/tables.ts';
import { type MediaRow, type mediaLibrary, type RightsState, SOON_DAYS } from './contract.ts';
import { mediaRowOf, ROW_COLUMNS } from './media-row.ts';
import { fold, likePatterns } from './search-words.ts';

type Asked = z.output<typeof mediaLibrary.input>;
type On = ExpressionBuilder<Database, 'media'>;
const DAY = 86_400_000;

/** Files newest first, a page from `before` on. */
export async function library(
  db: Db,
  asked: Asked,
  as: { now: Instant; person: PersonId },
): Promise<{ media: MediaRow[]; next: number | null }> {
  const credit = fold(asked.credit ?? '').split(/\s+/);
  const rows: Awaited<ReturnType<typeof pageOf>> = [];
  for (let { before } = asked, isMore = true; isMore && rows.length <= asked.limit; ) {
    const found = await pageOf(db, { ...asked, before }, as);
    rows.push(...found.filter((row) => credit.every((word) => fold(row.credit).includes(word))));
    before = found.at(-1)?.id;
    isMore = found.length > asked.limit;
  }
  const shown = rows.slice(0, asked.limit);
  const media = shown.map((row) => mediaRowOf(row, as.now));
  return { media, next: rows.length > shown.length ? (media.at(-1)?.id ?? null) : null };
}

/** One row more than asked for, where there is one. Of a credit the database knows only that its words are among all words. */
async function pageOf(db: Db, asked: Asked, { now, person }: { now: Instant; person: PersonId }) {
  let query = db
    .selectFrom('media')
    .select(ROW_COLUMNS)
    .orderBy('media.id', 'desc')
    .limit(asked.limit + 1);
  for (const pattern of likePatterns(asked.words ?? ''))
    query = query.where(sql<SqlBool>`media.search_words like ${pattern} escape '\\'`);
  for (const pattern of likePatterns(asked.credit ?? ''))
    query = query.where(
      sql<SqlBool>`(media.search_words like ${pattern} escape '\\' or lower(media.credit) like ${pattern} escape '\\')`,
    );
  if (asked.kind) query = query.where('kind', '=', asked.kind);
  if (asked.mine) query = query.where('uploadedBy', '=', person);
  if (asked.before) query = query.where('media.id', '<', asked.before as never);
  const date = sql<number>`coalesce(media.taken_at, media.created_at)`;
  if (asked.from !== undefined) query = query.where(date, '>=', asked.from);
  if (asked.until !== undefined) query = query.where(date, '<', asked.until);
  if (asked.usable) query = query.where('state', '=', 'ready').where((on) => isUsable(on, now));
  const { rights } = asked;
  if (rights) query = query.where((on) => inState(on, rights, now));
  if (asked.unused) query = query.where(isUnused);
  return query.execute();
}

/** What `barredBy` says, for the database: for every list from which a file can be put into a story. */
export function isUsable(on: On, now: Instant) {
  return on.and([on.not(hasEnded(on, now)), on.not(namesNobody(on))]);
}

function inState(on: On, state: RightsState, now: Instant) {
  if (state === 'usable') return isUsable(on, now);
  if (state === 'expired') return hasEnded(on, now);
  if (state === 'noCredit') return namesNobody(on);
  return on.and([on('usableUntil', '>', now), on('usableUntil', '<=', now + SOON_DAYS * DAY)]);
}

function hasEnded(on: On, now: Instant) {
  return on.and([on('usableUntil', 'is not', null), on('usableUntil', '<=', now)]);
}

function namesNobody(on: On) {
  return on.and([
    on('kind', '=', 'picture'),
    on('uploadedBy', 'is not', null),
    on(sql`trim(media.credit)`, '=', ''),
    on('own', '=', 0),
    on('decorative', '=', 0),
  ]);
}

function isUnused(on: On) {
  return on.and([
    on.not(on.exists(on.selectFrom('articleMedia').select('articleId').whereRef('mediaId', '=', 'media.id'))),
    on.not(on.exists(on.selectFrom('liveMedia').select('articleId').whereRef('mediaId', '=', 'media.id'))),
    on.not(on.exists(on.selectFrom('authors').select('authors.id').whereRef('pictureId', '=', 'media.id'))),
  ]);
}
