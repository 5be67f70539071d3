import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Row } from '../store/tables.ts';
import { type Finding, judge } from './judge.ts';

/** Writes down what a look found. What is newly wrong is told anew; open screens hear of it. */
export async function noteFinding(
  ctx: Context,
  target: Row<'linkTargets'>,
  finding: Finding,
  storyId: ArticleId | null = target.storyId,
): Promise<void> {
  const { db, now } = ctx;
  const judged = judge(target, finding, now());
  await db
    .updateTable('linkTargets')
    .set({ ...judged, storyId })
    .where('id', '=', target.id)
    .execute();
  if (judged.fault === target.fault && judged.state === target.state) return;
  for (const uses of ['linkUses', 'menuLinkUses'] as const)
    await db.updateTable(uses).set({ toldAt: null }).where('targetId', '=', target.id).execute();
  await recordEvent(db, { kind: 'links.changed' }, now());
}
