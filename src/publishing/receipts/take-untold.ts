import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { isOpen } from './lease-lines.ts';

/** A receipt with lines that stay red, for whoever acted. */
export interface StaysRed {
  receipt: number;
  article: ArticleId | null;
  title: string;
  act: string;
  by: PersonId | null;
  lines: { label: string; fault: string }[];
}

/** so long after it turned red its actor is told */
const PATIENCE = 10_000;

/** Lines that have been red for ten seconds, each handed out once, to one process. */
export async function takeUntold(db: Db, now: Instant): Promise<StaysRed[]> {
  const due = await db
    .selectFrom('receiptLines')
    .select('id')
    .where(isOpen)
    .where('state', '=', 'red')
    .where('toldAt', 'is', null)
    .where('redAt', '<=', now - PATIENCE)
    .limit(100)
    .execute();
  if (due.length === 0) return [];
  const lines = await db
    .updateTable('receiptLines')
    .set({ toldAt: now })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .where('toldAt', 'is', null)
    .returning(['id', 'receiptId', 'label', 'fault'])
    .execute();
  if (lines.length === 0) return [];
  const receipts = await db
    .selectFrom('receipts')
    .select(['id', 'articleId', 'title', 'act', 'personId'])
    .where('id', 'in', [...new Set(lines.map(({ receiptId }) => receiptId))])
    .orderBy('id')
    .execute();
  return receipts.map(({ id, articleId, title, act, personId }) => ({
    ...{ receipt: id, article: articleId, title, act, by: personId },
    lines: lines
      .filter(({ receiptId }) => receiptId === id)
      .sort((a, b) => a.id - b.id)
      .map(({ label, fault }) => ({ label, fault })),
  }));
}
