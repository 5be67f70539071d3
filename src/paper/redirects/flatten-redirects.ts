import { audit } from '../../people/audit.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { RedirectTarget } from '../add-redirects.ts';
import { readSettings } from '../read-settings.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import type { RedirectContext } from '../redirect-address.ts';
import type { Settings } from '../settings.ts';
import { whatAnswers } from '../what-answers.ts';
import { type End, followedAll } from './redirect-problems.ts';

/** Makes every chain one step: it leads where its last one does, by identity where that is ours. @returns how many */
export async function flattenRedirects(ctx: RedirectContext): Promise<number> {
  const settings = await readSettings(ctx.db);
  const chains: { from: string; address: string; end: End }[] = [];
  for await (const { row, end } of followedAll(ctx.db, { settings, origin: ctx.origin }))
    if (row.targetKind === 'address' && (end.kind === 'answers' || end.kind === 'leaves') && end.steps > 0)
      chains.push({ from: row.fromPath, address: row.stored, end });
  if (chains.length === 0) return 0;
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'redirects');
    let flattened = 0;
    for (const { from, address, end } of chains) {
      const to = await targetOf(db, end, settings);
      if (!to) continue;
      // only what still leads where it led when it was followed
      const { numUpdatedRows } = await db
        .updateTable('redirects')
        .set({
          targetKind: to.kind,
          targetId: 'id' in to ? to.id : null,
          address: to.kind === 'address' ? to.address : null,
        })
        .where('fromPath', '=', from)
        .where('address', '=', address)
        .executeTakeFirst();
      flattened += Number(numUpdatedRows);
    }
    await recordPaperChange(on, { kind: 'paper.changed', what: 'redirects' });
    await audit(on, {
      what: 'redirect.flattened',
      detail: { chains: chains.slice(0, 200).map(({ from, address }) => ({ from, led: address })) },
    });
    return flattened;
  });
}

async function targetOf(db: Db, end: End, settings: Settings): Promise<RedirectTarget | null> {
  if (end.kind === 'leaves') {
    const { targetKind: kind, targetId: id, address } = end.by;
    return { kind, ...(id !== null && { id }), ...(address !== null && { address }) } as RedirectTarget;
  }
  if (end.kind !== 'answers') return null;
  if (/[?#]/.test(end.at)) return { kind: 'address', address: end.at };
  const there = await whatAnswers(db, end.at, settings);
  return there && 'target' in there ? there.target : { kind: 'address', address: end.at };
}
