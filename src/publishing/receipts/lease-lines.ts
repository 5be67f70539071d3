import { type ExpressionBuilder, sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import type { Database } from '../../store/tables.ts';

/** A line that this process looks at until its lease ends. */
export interface LeasedLine {
  id: number;
  lease: number;
  receiptId: number;
  part: string;
  target: string;
  address: string | null;
  tries: number;
  subject: string;
  articleId: ArticleId | null;
  act: string;
  edition: number | null;
  summaryJson: string;
  /** of the act */
  at: Instant;
}

/** Nothing is put off for longer: what seems to be was written by a clock that has been set back since. */
const FARTHEST = 15 * 60_000;

/**
 * Takes lines that are due, the oldest acts first. No two processes get the same one: one statement takes them, and
 * PostgreSQL steps over what another is just taking.
 */
export async function leaseLines(
  db: Db,
  { now, until, most }: { now: Instant; until: Instant; most: number },
): Promise<LeasedLine[]> {
  const taken = await db
    .updateTable('receiptLines')
    .set((on) => ({ leasedUntil: until, lease: on('lease', '+', 1) }))
    .where('id', 'in', (from) => {
      const due = from
        .selectFrom('receiptLines')
        .select('id')
        .where(isOpen)
        .where((on) => on.or([on('nextAt', '<=', now), on('nextAt', '>', now + FARTHEST)]))
        .where((on) =>
          on.or([on('leasedUntil', 'is', null), on('leasedUntil', '<=', now), on('leasedUntil', '>', now + FARTHEST)]),
        )
        .orderBy('nextAt')
        .orderBy('id')
        .limit(most);
      return dialectOf(db) === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returning(['id', 'lease', 'receiptId', 'part', 'target', 'address', 'tries'])
    .execute();
  if (taken.length === 0) return [];
  const receipts = await db
    .selectFrom('receipts')
    .select(['id', 'subject', 'articleId', 'act', 'edition', 'summaryJson', 'at'])
    .where('id', 'in', [...new Set(taken.map(({ receiptId }) => receiptId))])
    .execute();
  const byId = new Map(receipts.map(({ id, ...receipt }) => [id, receipt]));
  return taken
    .sort((a, b) => a.id - b.id)
    .flatMap((line) => {
      const receipt = byId.get(line.receiptId);
      return receipt ? [{ ...line, ...receipt }] : [];
    });
}

/** When the next line is to be looked at, those that others hold included; null: nothing waits. One query of a narrow index. */
export async function nextLook(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('receiptLines')
    .select(sql<Instant>`case when coalesce(leased_until, 0) > next_at then leased_until else next_at end`.as('at'))
    .where(isOpen)
    .orderBy('nextAt')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Written out, as the index is: a value that is handed over later would not let the database choose it. */
export function isOpen(_: ExpressionBuilder<Database, 'receiptLines'>) {
  return sql<boolean>`state in ('waiting', 'red') and next_at is not null`;
}

/** What a process held that is no more. For a database that this process has to itself. */
export async function freeLines(db: Db): Promise<void> {
  await db
    .updateTable('receiptLines')
    .set({ leasedUntil: null })
    .where(isOpen)
    .where('leasedUntil', 'is not', null)
    .execute();
}
