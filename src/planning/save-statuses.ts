import { Conflict, Invalid } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { bringBack } from './bring-back.ts';
import type { Step, WorkStatus } from './contract.ts';
import { heirOf } from './heir-of.ts';
import { mirrorStatus } from './mirror-status.ts';
import { planChanged, recordMove } from './record-move.ts';
import { firstOf, firstWorking, statusesOf } from './statuses.ts';

export type NewStep = Step & { id: number | null };

/**
 * The steps of the work in a new order, under other names, more or fewer of them. What stood in a step that goes comes to
 * its heir, and back when a step of that name is made again. @param known the steps as they were read
 * @throws {Invalid} `statuses`; {Conflict} where others changed them
 */
export async function saveStatuses(
  ctx: NewsroomContext,
  { known, statuses }: { known: readonly WorkStatus[]; statuses: readonly NewStep[] },
): Promise<WorkStatus[]> {
  checkSteps(statuses);
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    // the accounts' one row of rules stands for the steps too: two who save at once go one after the other
    await db.updateTable('peopleRules').set({ id: 1 }).where('id', '=', 1).execute();
    const before = await statusesOf(db);
    const ids = before.map(({ id }) => id);
    if (!isSame(before, known) || statuses.some(({ id }) => id !== null && !ids.includes(id)))
      throw new Conflict('Somebody else changed the steps meanwhile.', { statuses: before });
    for (const [position, step] of statuses.entries()) await putStep(on, step, position);
    const kept = statuses.flatMap(({ id }) => id ?? []);
    const gone = before.filter(({ id }) => !kept.includes(id));
    await takeAway(on, gone);
    const after = await statusesOf(db);
    for (const status of after.filter(({ id }) => !ids.includes(id))) await bringBack(on, status, before);
    for (const from of gone) await moveAll(on, from, heirOf(after, from) ?? firstWorking(after));
    for (const status of after) await followKind(on, status, before);
    await audit(on, { what: 'desk.steps', detail: { steps: after.map(({ name }) => name) } });
    await planChanged(on, null);
    return after;
  });
}

function isSame(one: readonly WorkStatus[], other: readonly WorkStatus[]): boolean {
  const plain = (all: readonly WorkStatus[]): string =>
    JSON.stringify(all.map(({ id, name, kind, movers, checks }) => [id, name, kind, movers, checks]));
  return plain(one) === plain(other);
}

function checkSteps(steps: readonly NewStep[]): void {
  const refuse = (sentence: string): never => {
    throw new Invalid('The steps do not fit.', { statuses: sentence });
  };
  const names = steps.map(({ name }) => name.trim().toLowerCase());
  if (new Set(names).size < names.length) refuse('Two steps have the same name.');
  if (!firstOf(steps as readonly WorkStatus[], 'work')) refuse('There must be a step at which people write.');
  if (steps.filter(({ kind }) => kind === 'ready').length !== 1) refuse('There must be one step that says "ready".');
}

async function putStep({ db }: NewsroomContext, { id, name, kind, movers, checks }: NewStep, position: number) {
  const row = { name, kind, position, moversJson: JSON.stringify(movers), checksJson: JSON.stringify(checks) };
  if (id === null) await db.insertInto('workStatuses').values(row).execute();
  else await db.updateTable('workStatuses').set(row).where('id', '=', id).execute();
}

async function takeAway({ db }: NewsroomContext, gone: readonly WorkStatus[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('workStatuses').where('id', 'in', ids).execute();
}

/** A step that means something else now: what stands there follows. */
async function followKind(ctx: NewsroomContext, status: WorkStatus, before: readonly WorkStatus[]): Promise<void> {
  const former = before.find(({ id }) => id === status.id);
  if (!former || former.kind === status.kind) return;
  for (const story of await storiesIn(ctx, status.id)) await mirrorStatus(ctx, story, status);
}

async function moveAll(ctx: NewsroomContext, from: WorkStatus, to: WorkStatus): Promise<void> {
  const stories = await storiesIn(ctx, from.id);
  await ctx.db.updateTable('plans').set({ statusId: to.id }).where('statusId', '=', from.id).execute();
  for (const story of stories) {
    await mirrorStatus(ctx, story, to);
    await recordMove(ctx, story, { from, to, why: 'statuses' });
  }
}

/** Those on the board; what is finished keeps its place without a line in its history. */
async function storiesIn({ db }: NewsroomContext, status: number): Promise<ArticleId[]> {
  const rows = await db
    .selectFrom('plans')
    .select('articleId')
    .where('statusId', '=', status)
    .where('closedAt', 'is', null)
    .execute();
  return rows.map(({ articleId }) => articleId);
}
