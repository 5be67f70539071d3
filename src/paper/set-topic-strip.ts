import type { Instant } from '../base/clock.ts';
import { Invalid } from '../base/errors.ts';
import type { TopicId } from '../base/ids.ts';
import { plainWords } from '../base/without-turns.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { recordPaperChange } from './record-paper-change.ts';

/** `label`: instead of the topic's name. `endsAt`: when it goes off by itself. */
export interface StripEntry {
  topic: TopicId;
  label?: string | null;
  endsAt?: Instant | null;
}

/**
 * Says which topics stand under the menu, in this order.
 * @throws {Invalid} `topics` where one stands there twice
 */
export async function setTopicStrip(ctx: Context, entries: readonly StripEntry[]): Promise<void> {
  if (new Set(entries.map(({ topic }) => topic)).size < entries.length)
    throw new Invalid('The strip does not fit.', { topics: 'Each topic can stand in the strip once.' });
  await inTransaction(ctx.db, async (db) => {
    await db.deleteFrom('topicStrip').execute();
    await insertMany(
      db,
      'topicStrip',
      entries.map(({ topic, label, endsAt }, position) => ({
        topicId: topic,
        position,
        label: plainWords(label ?? '') || null,
        endsAt: endsAt ?? null,
      })),
    );
    await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'topics' });
  });
}
