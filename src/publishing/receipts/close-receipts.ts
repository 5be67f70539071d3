import type { Db } from '../../store/database.ts';
import type { Changed } from './record-looks.ts';

/** Brings receipts in line with their lines. @returns those whose state is another now */
export async function closeReceipts(db: Db, ids: readonly number[]): Promise<Changed[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const receipts = await db
    .selectFrom('receipts')
    .select(['id', 'articleId', 'state', 'at'])
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute();
  const lines = await db
    .selectFrom('receiptLines')
    .select((on) => ['receiptId', 'state', 'part', on.fn.max('greenAt').as('lastAt')])
    .where('receiptId', 'in', wanted)
    .groupBy(['receiptId', 'state', 'part'])
    .execute();
  const changed: Changed[] = [];
  for (const { id, articleId, state, at } of receipts) {
    // what was taken back stays taken back
    if (state === 'undone') continue;
    const own = lines.filter(({ receiptId }) => receiptId === id);
    const has = (wantedState: string): boolean => own.some((line) => line.state === wantedState);
    const next = has('red') ? 'red' : has('waiting') ? 'open' : has('settled') ? 'settled' : 'green';
    if (next === state) continue;
    // how long letters take is up to other people's servers
    const places = own.filter(({ part }) => part !== 'mail');
    const last = Math.max(at, ...places.map(({ lastAt }) => Number(lastAt ?? 0)));
    const wholeAfter = next === 'green' ? last - at : null;
    await db.updateTable('receipts').set({ state: next, wholeAfter }).where('id', '=', id).execute();
    changed.push({ receipt: id, article: articleId, state: next, wholeAfter });
  }
  return changed;
}
