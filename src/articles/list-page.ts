import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { cardFrom } from './card.ts';
import { selectCards } from './card-sql.ts';
import { startOfMonth, TOTAL } from './list-counts.ts';
import { asPicks, listSource, newest, type Start } from './list-sql.ts';
import type { CardPage, ListOf, ListQuery } from './public.ts';

/**
 * One page of a list. By keyset: one query. By number: two, since the total is wanted; the second starts in the month
 * where the page begins, so that it skips a month's entries at most, however deep the page is.
 */
export async function listPage(db: Db, { of, size, page = 1, before }: ListQuery): Promise<CardPage> {
  if (before) {
    // what comes from an address may be no number that a database knows
    const real = Number.isSafeInteger(before.publishedAt) && Number.isSafeInteger(before.id);
    return real ? read(db, of, size, { before }, null, 0) : { cards: [], total: null, next: null };
  }
  const offset = (Math.max(1, Math.trunc(page) || 1) - 1) * size;
  const { total, start } = await startAt(db, of, offset);
  if (offset >= total) return { cards: [], total, next: null };
  return read(db, of, size, start, total, offset);
}

async function read(
  db: Db,
  of: ListOf,
  size: number,
  start: Start,
  total: number | null,
  offset: number,
): Promise<CardPage> {
  const cards = (await selectCards(db, asPicks([newest(of, size + 1, start)]))).map(cardFrom);
  const shown = cards.slice(0, size);
  const last = shown.at(-1);
  const more = total === null ? cards.length > size : offset + size < total;
  return { cards: shown, total, next: more && last ? { publishedAt: last.publishedAt, id: last.id } : null };
}

async function startAt(db: Db, of: ListOf, offset: number): Promise<{ total: number; start: Start }> {
  const counted = countedList(of);
  if (!counted) {
    const { table, where } = listSource(of);
    const { rows } = await sql<{ total: number }>`select count(*) as total from ${table} where ${where}`.execute(db);
    return { total: rows[0]?.total ?? 0, start: { offset } };
  }
  const rows = await db
    .selectFrom('liveCounts')
    .select(['month', 'stories'])
    .where('kind', '=', counted.kind)
    .where('targetId', '=', counted.targetId)
    .$if(offset === 0, (query) => query.where('month', '=', TOTAL))
    .orderBy('month', 'desc')
    .execute();
  const total = rows.find(({ month }) => month === TOTAL)?.stories ?? 0;
  let left = offset;
  for (const { month, stories } of rows) {
    if (month === TOTAL) continue;
    if (left < stories) return { total, start: { until: startOfMonth(month + 1), offset: left } };
    left -= stories;
  }
  return { total, start: { offset } };
}

function countedList(of: ListOf): { kind: 'all' | 'section' | 'topic' | 'author'; targetId: number } | null {
  if ('section' in of) return { kind: 'section', targetId: of.section };
  if ('topic' in of) return { kind: 'topic', targetId: of.topic };
  if ('author' in of) return { kind: 'author', targetId: of.author };
  return 'all' in of ? { kind: 'all', targetId: 0 } : null;
}
