import { Conflict, Forbidden, Invalid } from '../base/errors.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import { mayUseSection } from '../people/rights.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Patch, Row } from '../store/tables.ts';
import type { Needs, PlanRow } from './contract.ts';
import { ensurePlan } from './ensure-plan.ts';
import { needsOf } from './needs.ts';
import { noteChange } from './note-change.ts';
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
  /** what stood in these fields when the change was begun */
  was?: Was | undefined;
}

type Was = Omit<PlanChange, 'was'>;

/** @throws {NotFound} {Forbidden} {Invalid} `desk`; {Conflict} where a field does not hold any more what it `was` */
export async function changePlan(ctx: NewsroomContext, story: ArticleId, change: PlanChange): Promise<PlanRow> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const statuses = await statusesOf(db);
    const before = await planRowOf(db, ctx.person, story, statuses);
    if (!before.may.plan) throw new Forbidden('This story is planned by others.');
    if (change.desk) await checkDesk(on, change.desk);
    const plan = await ensurePlan(on, story);
    if (isStale(plan, before, change))
      throw new Conflict('Somebody else changed this meanwhile.', {
        plan: await planRowOf(db, ctx.person, story, statuses),
      });
    const { title, desk, needs, dueAt, was: _was, ...plain } = change;
    const patch: Patch<'plans'> = {
      ...present(plain),
      ...present({ workingTitle: title, deskId: desk, dueAt }),
      ...(needs && { needsJson: JSON.stringify({ ...needsOf(plan.needsJson), ...present(needs) }) }),
      // another hour is another promise
      ...(dueAt !== undefined && dueAt !== before.dueAt && { overdueToldAt: null }),
      touchedAt: ctx.now(),
    };
    await db.updateTable('plans').set(patch).where('articleId', '=', story).execute();
    await noteChange(on, story, plan, change);
    await planChanged(on, story);
    return planRowOf(db, ctx.person, story, statuses);
  });
}

/** What already is as it is meant to be can be said once more. */
function isStale(plan: Row<'plans'>, { headline, desk }: PlanRow, { was = {}, ...change }: PlanChange): boolean {
  const { workingTitle, dueAt, slotAt, priority, plannedLength, notes } = plan;
  const now: Flat = {
    ...{ title: workingTitle === headline ? '' : workingTitle, dueAt, slotAt, priority, plannedLength, notes },
    ...{ desk: desk?.id ?? null, ...needsOf(plan.needsJson) },
  };
  const wanted = flat(change);
  return Object.entries(present(flat(was))).some(
    ([field, former]) => !isSame(field, now[field], former) && !isSame(field, now[field], wanted[field]),
  );
}

type Flat = Record<string, string | number | null | undefined>;

/** Each need is a field of its own. */
function flat({ needs, ...fields }: Was): Flat {
  return { ...fields, ...needs };
}

/** Fields of hours know no seconds. */
function isSame(field: string, one: Flat[string], other: Flat[string]): boolean {
  const isHour = field === 'dueAt' || field === 'slotAt';
  const known = (value: typeof one) => (isHour && typeof value === 'number' ? Math.floor(value / 60_000) : value);
  return known(one) === known(other);
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
