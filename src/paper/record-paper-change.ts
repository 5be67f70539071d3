import { sql } from 'kysely';
import type { PaperEvent } from '../base/events.ts';
import type { Context } from '../store/context.ts';
import { recordEvent } from '../store/record-event.ts';

type PaperChange = Extract<PaperEvent, { kind: 'paper.changed' | 'section.changed' | 'topic.changed' }>;

export const REVISION = 'revision';

/** Records that the paper itself changed and lets its revision grow. Call in the transaction of the change. */
export async function recordPaperChange(ctx: Context, event: PaperChange): Promise<void> {
  const now = ctx.now();
  await ctx.db
    .insertInto('settings')
    .values({ name: REVISION, valueJson: '1', changedAt: now })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ valueJson: sql`cast(cast(settings.value_json as integer) + 1 as text)`, changedAt: now }),
    )
    .execute();
  await recordEvent(ctx.db, event, now);
}
