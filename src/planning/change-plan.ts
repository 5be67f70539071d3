import { Forbidden, Invalid } from '../base/errors.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import { mayUseSection } from '../people/rights.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Patch } from '../store/tables.ts';
import type { Needs, PlanRow } from './contract.ts';
import { ensurePlan } from './ensure-plan.ts';
import { needsOf } from './needs.ts';
import { planRowOf } from './plan-rows.ts';
import { planChanged } from './record-move.ts';
import { statusesOf } from './statuses.ts';

/** What is absent or undefined stays. */
export interface PlanChange {
  title?: string | undefined;
  desk?: SectionId | null | undefined;
  dueAt?: number | null | undefined;
  slotAt?: number | null | undefined;
  priority?: number | undefined;
  plannedLength?: number | null | undefined;
  needs?: { [Need in keyof Needs]?: Needs[Need] | undefined } | undefined;
  notes?: string | undefined;
}

/** @throws {NotFound} {Forbidden} {Invalid} `desk` */
export async function changePlan(ctx: NewsroomContext, story: ArticleId, change: PlanChange): Promise<PlanRow> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const statuses = await statusesOf(db);
    const before = await planRowOf(db, ctx.person, story, statuses);
    if (!before.may.plan) throw new Forbidden('This story is planned by others.');
    if (change.desk) await checkDesk(on, change.desk);
    const { needsJson } = await ensurePlan(on, story);
    const { title, desk, needs, dueAt, ...plain } = change;
    const patch: Patch<'plans'> = {
      ...present(plain),
      ...present({ workingTitle: title, deskId: desk, dueAt }),
      ...(needs && { needsJson: JSON.stringify({ ...needsOf(needsJson), ...present(needs) }) }),
      // another hour is another promise
      ...(dueAt !== undefined && dueAt !== before.dueAt && { overdueToldAt: null }),
      touchedAt: ctx.now(),
    };
    await db.updateTable('plans').set(patch).where('articleId', '=', story).execute();
    const { notes: _words, ...told } = present(change);
    await audit(on, { what: 'story.replanned', thing: `story:${story}`, detail: told });
    await planChanged(on, story);
    return planRowOf(db, ctx.person, story, statuses);
  });
}

async function checkDesk({ db, person }: NewsroomContext, desk: SectionId): Promise<void> {
  const found = await db.selectFrom('sections').select('id').where('id', '=', desk).executeTakeFirst();
  if (!found) throw new Invalid('The desk does not fit.', { desk: 'There is no such desk.' });
  if (!mayUseSection(person, desk)) throw new Forbidden('Your work is on other desks.');
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}
