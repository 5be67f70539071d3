import { Conflict, Forbidden } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Person } from '../../people/person.ts';
import { may } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { guard } from '../../writing/stories/guard.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';
import { tellDesk } from '../tell-desk.ts';
import { embargoOf } from './embargo-rows.ts';

/** A slip is taken back by who made it within this time. */
const OWN_SLIP = 60_000;

/** Ends an embargo before its time. @throws {Conflict} where none is in force; {Forbidden} {NotFound} */
export async function liftEmbargo(ctx: NewsroomContext, id: ArticleId, reason: string): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await storedCopy(db, id);
    await guard(db, ctx.person, id);
    const embargo = await embargoOf(on, id);
    if (!embargo) throw new Conflict('It is under no embargo.', { embargo: null });
    if (!mayLift(ctx.person, embargo, ctx.now()))
      throw new Forbidden(`Lifting it is for the chief editor${embargo.by ? `; ${embargo.by.name} set it` : ''}.`);
    await db
      .updateTable('embargoes')
      .set({ liftedAt: ctx.now(), liftedBy: ctx.person.id, liftReason: reason })
      .where('id', '=', embargo.id)
      .execute();
    await audit(on, { what: 'embargo.lifted', thing: `story:${id}`, detail: { until: embargo.until, reason } });
    await tellDesk(on, id, { kind: 'embargoLifted', also: [embargo.by?.id ?? null], data: { reason } });
  });
}

export function mayLift(person: Person, embargo: { by: { id: string } | null; at: number }, now: number): boolean {
  return may(person, 'embargo.lift') || (embargo.by?.id === person.id && now < embargo.at + OWN_SLIP);
}
