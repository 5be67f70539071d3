import type { z } from 'zod';
import type { Instant } from '../../base/clock.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { Someone } from '../../writing/contract.ts';
import type { receipt } from './contract.ts';
import { undoUntil } from './undo-until.ts';

export type Receipt = z.input<typeof receipt>;
type ReceiptRow = Row<'receipts'>;
type LineRow = Row<'receiptLines'>;

/** Receipts as the newsroom reads them, in the order of these rows. Three queries at most. */
export async function receiptsFrom(db: Db, rows: readonly ReceiptRow[], now: Instant): Promise<Receipt[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .selectFrom('receiptLines')
    .selectAll()
    .where(
      'receiptId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const people = await namesOf(db, [
    ...rows.map(({ personId }) => personId),
    ...lines.map(({ settledBy }) => settledBy),
  ]);
  const latest = await latestOf(db, rows);
  const linesBy = Map.groupBy(lines, ({ receiptId }) => receiptId);
  return rows.map((row) => ({
    ...{ id: row.id, subject: row.subject, title: row.title, act: row.act, edition: row.edition, version: row.version },
    ...{ by: nameOf(people, row.personId), at: row.at, lateMs: row.lateMs, state: row.state },
    ...{ wholeAfter: row.wholeAfter, note: row.note },
    lines: (linesBy.get(row.id) ?? []).map((line) => lineFrom(line, people)),
    undoUntil: undoUntil(row, latest.get(row.subject) === row.id, now),
  }));
}

function lineFrom(line: LineRow, people: ReadonlyMap<PersonId, Someone>) {
  const { id, part, label, address, state, tries, fault, checkedAt, greenAt, nextAt, settledWhy } = line;
  return {
    ...{ id, part, label, address, state, tries, fault, checkedAt, greenAt, nextAt, settledWhy },
    settledBy: nameOf(people, line.settledBy),
  };
}

/** An account that is gone did it all the same, and has no name any more. */
function nameOf(people: ReadonlyMap<PersonId, Someone>, id: PersonId | null): Someone | null {
  return id === null ? null : (people.get(id) ?? { id, name: '' });
}

async function namesOf(db: Db, ids: readonly (PersonId | null)[]): Promise<Map<PersonId, Someone>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The last receipt of each thing: only the last act on it can be taken back. */
async function latestOf(db: Db, rows: readonly ReceiptRow[]): Promise<Map<string, number>> {
  const found = await db
    .selectFrom('receipts')
    .select((on) => ['subject', on.fn.max('id').as('id')])
    .where('subject', 'in', [...new Set(rows.map(({ subject }) => subject))])
    .groupBy('subject')
    .execute();
  return new Map(found.map(({ subject, id }) => [subject, Number(id)]));
}
