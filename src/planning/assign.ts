import { Conflict, Forbidden } from '../base/errors.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import { sameValue } from '../base/same-value.ts';
import { notify } from '../notices/notify.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { workingHere } from './add-ideas.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { ensurePlan } from './ensure-plan.ts';
import { planRowOf } from './plan-rows.ts';
import { planChanged } from './record-move.ts';
import { ideaStatus, statusesOf } from './statuses.ts';
import { stepTo } from './step-to.ts';
import type { Texts } from './texts.ts';

export interface Assigned {
  id: PersonId;
  /** '': they write it */
  role: string;
}

/**
 * Says whose story it is, and as what. Who comes to it and who leaves it are told. @param was who had it when this was said
 * @throws {NotFound} {Forbidden} {Invalid} `people`; {Conflict} where others gave it to somebody else since
 */
export async function assign(
  ctx: NewsroomContext,
  texts: Texts,
  story: ArticleId,
  people: readonly Assigned[],
  was?: readonly Assigned[],
): Promise<PlanRow> {
  const row = await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const statuses = await statusesOf(db);
    const before = await planRowOf(db, ctx.person, story, statuses);
    if (!before.may.assign) throw new Forbidden('You may not say whose story this is.');
    const chosen = [...new Map(people.map((one) => [one.id, one])).values()];
    await workingHere(
      on,
      chosen.map(({ id }) => id),
      'people',
    );
    const plan = await ensurePlan(on, story);
    const row = await planRowOf(db, ctx.person, story, statuses);
    if (was && !isSame(row.people, was) && !isSame(row.people, chosen))
      throw new Conflict('Somebody else gave it to others meanwhile.', { plan: row });
    await setPeople(on, story, chosen);
    const status = statuses.find(({ id }) => id === before.status) as WorkStatus;
    const next = ideaStatus(statuses, chosen.length > 0);
    // an idea that somebody has, or has no more
    if (status.kind === 'idea' && next.kind === 'idea' && next.id !== status.id)
      await stepTo(on, plan, { from: status, to: next, why: 'moved' });
    else await planChanged(on, story);
    const former = before.people.map(({ id }) => id);
    const data = { at: before.dueAt };
    const come = chosen.map(({ id }) => id).filter((id) => !former.includes(id));
    const gone = former.filter((id) => !chosen.some((one) => one.id === id));
    await notify(on, { to: come, kind: 'assigned', story, data });
    await notify(on, { to: gone, kind: 'takenOff', story });
    await audit(on, { what: 'story.people', thing: `story:${story}`, detail: { people: chosen } });
    return planRowOf(db, ctx.person, story, statuses).catch(() => ({ ...before, people: [] }));
  });
  texts.changed(story);
  return row;
}

function isSame(one: readonly Assigned[], other: readonly Assigned[]): boolean {
  const plain = (people: readonly Assigned[]) => people.map(({ id, role }) => `${id} ${role}`).sort();
  return sameValue(plain(one), plain(other));
}

async function setPeople({ db, now }: NewsroomContext, story: ArticleId, people: readonly Assigned[]): Promise<void> {
  await db.deleteFrom('storyPeople').where('articleId', '=', story).execute();
  for (const [place, { id, role }] of people.entries())
    await db
      .insertInto('storyPeople')
      .values({ articleId: story, personId: id, role, addedAt: now() + place })
      .execute();
}
