import { Conflict, NotFound } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import type { Patch } from '../../store/tables.ts';
import { checkEnd, guardStrip } from './check-end.ts';

/** @throws Conflict where it is over already; NotFound; Forbidden */
export async function endBreaking(ctx: NewsroomContext, id: number): Promise<void> {
  guardStrip(ctx);
  const over = { stands: null, endedAt: ctx.now(), endedBy: ctx.person.id, endedWhy: 'ended' } as const;
  await changeStanding(ctx, id, over, { what: 'breaking.ended' });
}

/** The same line, to another end, at most as long from now as a new one. @throws Conflict where it is over already; Invalid `endsAt`; NotFound; Forbidden */
export async function moveBreakingEnd(
  ctx: NewsroomContext,
  { id, endsAt }: { id: number; endsAt: number },
): Promise<void> {
  guardStrip(ctx);
  checkEnd(ctx.now(), endsAt);
  await changeStanding(ctx, id, { endsAt }, { what: 'breaking.moved', detail: { endsAt } });
}

async function changeStanding(
  ctx: NewsroomContext,
  id: number,
  change: Patch<'breakingNews'>,
  note: { what: 'breaking.ended' | 'breaking.moved'; detail?: { endsAt: number } },
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const now = ctx.now();
    const { numUpdatedRows } = await db
      .updateTable('breakingNews')
      .set(change)
      .where('id', '=', id)
      .where('stands', '=', 1)
      .where('endsAt', '>', now)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      const row = await db.selectFrom('breakingNews').select('id').where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFound(`breaking news ${id}`);
      throw new Conflict('It is over already.');
    }
    await audit({ ...ctx, db }, { ...note, thing: `breaking:${id}` });
    await recordEvent(db, { kind: 'breaking.changed' }, now);
  });
}
