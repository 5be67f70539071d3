import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { notify } from '../notices/notify.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { factsOf } from '../people/story-facts.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { ensurePlan } from './ensure-plan.ts';
import { mayMove } from './may.ts';
import { planRowOf } from './plan-rows.ts';
import { statusesOf } from './statuses.ts';
import { stepTo } from './step-to.ts';
import type { Texts } from './texts.ts';
import { asksOfText, unmetChecks } from './unmet-checks.ts';

/**
 * Says how far a story is. Where that is ready, its text is kept as a version and that version is the ready one.
 * @throws {NotFound} {Forbidden} {Conflict} {Invalid} `checks`, `to`
 */
export async function movePlan(
  ctx: NewsroomContext,
  texts: Texts,
  story: ArticleId,
  { to, from }: { to: number; from?: number | undefined },
): Promise<PlanRow> {
  const statuses = await statusesOf(ctx.db);
  const target = statuses.find(({ id }) => id === to);
  if (!target) throw new Invalid('There is no such step any more.', { to: 'Choose one of the steps there are now.' });
  await refuse(ctx, await planRowOf(ctx.db, ctx.person, story, statuses), target, statuses);
  if (target.kind === 'ready' || target.checks.includes('text')) await texts.saved(story);
  const before = await planRowOf(ctx.db, ctx.person, story, statuses);
  const findings = asksOfText(target) ? await texts.findings(story) : [];
  const unmet = unmetChecks(target, before, findings);
  if (unmet.length > 0) throw new Invalid(`Not yet ${target.name}: ${unmet.join(' ')}`, { checks: unmet.join('\n') });
  const kept = target.kind === 'ready' && before.hasText ? await texts.keepReady(ctx, story, target.name) : null;
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const plan = await ensurePlan(on, story);
    const now = await planRowOf(db, ctx.person, story, statuses);
    if (now.status === to) return;
    if (from !== undefined && now.status !== from)
      throw new Conflict('Somebody else moved it meanwhile.', { plan: now });
    await refuse(on, now, target, statuses);
    if (kept && (await savedAt(on, story)) !== kept.savedAt)
      throw new Conflict('The text was changed at this very moment: look at it and say it again.', { plan: now });
    const source = statuses.find(({ id }) => id === now.status) as WorkStatus;
    await stepTo(on, plan, { from: source, to: target, why: 'moved', version: kept?.version ?? null });
    await audit(on, {
      what: 'story.moved',
      thing: `story:${story}`,
      ...(kept && { version: kept.version }),
      detail: { from: source.name, to: target.name },
    });
    const people = now.people.map(({ id }) => id);
    await notify(on, { to: people, kind: 'statusMoved', story, data: { status: target.name } });
  });
  texts.changed(story);
  return planRowOf(ctx.db, ctx.person, story, statuses);
}

async function refuse(
  { db, person }: NewsroomContext,
  row: PlanRow,
  to: WorkStatus,
  statuses: readonly WorkStatus[],
): Promise<void> {
  if (row.publication === 'trash') throw new Conflict('It is in the trash: take it out first.', { plan: row });
  const facts = (await factsOf(db, [row.id])).get(row.id);
  if (!facts) throw new NotFound(`story ${row.id}`);
  const from = statuses.find(({ id }) => id === row.status) as WorkStatus;
  if (!mayMove(person, facts, { from, to }))
    throw new Forbidden(`You may not move this story from ${from.name} to ${to.name}.`);
}

async function savedAt({ db }: NewsroomContext, story: ArticleId): Promise<number | null> {
  const text = await db.selectFrom('storyTexts').select('savedAt').where('articleId', '=', story).executeTakeFirst();
  return text?.savedAt ?? null;
}
