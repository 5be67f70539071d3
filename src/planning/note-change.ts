import type { ArticleId } from '../base/ids.ts';
import { sameValue } from '../base/same-value.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Row } from '../store/tables.ts';
import type { PlanChange } from './change-plan.ts';
import { needsOf } from './needs.ts';

/** Notes are kept at every pause of who types them: one line says so for as long. */
const ONE_LINE = 10 * 60_000;

/**
 * Writes down what a change of a plan made of what: the values `from` and `to`, of notes only that they were changed. Nothing
 * where all of it was so before. In the caller's transaction. @param plan as it was before
 */
export async function noteChange(
  ctx: NewsroomContext,
  story: ArticleId,
  plan: Row<'plans'>,
  { notes, needs, was: _was, ...wanted }: PlanChange,
): Promise<void> {
  const { workingTitle, deskId, dueAt, slotAt, priority, plannedLength } = plan;
  const before = {
    ...{ title: workingTitle, desk: deskId, dueAt, slotAt, priority, plannedLength },
    ...needsOf(plan.needsJson),
  };
  const [from, to]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [field, value] of Object.entries({ ...wanted, ...needs })) {
    const former = before[field as keyof typeof before];
    if (value === undefined || sameValue(former, value)) continue;
    from[field] = former === '' ? null : former;
    to[field] = value === '' ? null : value;
  }
  const isNoted = notes !== undefined && notes !== plan.notes;
  const values = Object.keys(to).length > 0 ? { from, to } : {};
  const detail = { ...values, ...(isNoted && { field: 'notes' }) };
  if (!isNoted && !('to' in values)) return;
  if (!('to' in values) && (await isTypedOn(ctx, story, JSON.stringify(detail)))) return;
  await audit(ctx, { what: 'story.replanned', thing: `story:${story}`, detail });
}

/** Whether the last that was done to the story is the same, by the same person, in the same place, a while ago. */
async function isTypedOn({ db, now, who, from }: NewsroomContext, story: ArticleId, detail: string): Promise<boolean> {
  const last = await db
    .selectFrom('audit')
    .select(['at', 'who', 'what', 'address', 'detailJson'])
    .where('thing', '=', `story:${story}`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    last !== undefined &&
    last.what === 'story.replanned' &&
    last.who === who &&
    last.address === from &&
    last.detailJson === detail &&
    Math.abs(now() - last.at) < ONE_LINE
  );
}
