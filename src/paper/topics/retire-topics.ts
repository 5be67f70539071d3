import type { TopicId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import { holdTopics } from './hold-topics.ts';

/**
 * Retires topics, or takes that back. Their pages, feeds and stories stay; they are suggested no more, and leave the strip.
 * @returns how many were not so already
 */
export async function retireTopics(ctx: Context, ids: readonly TopicId[], retired: boolean): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await holdTopics(db, ids);
    const changed = await db
      .updateTable('topics')
      .set({ retiredAt: retired ? ctx.now() : null })
      .where('id', 'in', ids)
      .where('retiredAt', retired ? 'is' : 'is not', null)
      .returning(['id', 'name'])
      .execute();
    if (changed.length === 0) return 0;
    if (retired) {
      const gone = changed.map(({ id }) => id);
      await db.deleteFrom('topicStrip').where('topicId', 'in', gone).execute();
      await db.deleteFrom('topicStripFill').where('topicId', 'in', gone).execute();
    }
    await recordPaperChange(on, { kind: 'paper.changed', what: 'topics' });
    for (const { id, name } of changed)
      await audit(on, { what: retired ? 'topic.retired' : 'topic.recalled', thing: `topic:${id}`, detail: { name } });
    return changed.length;
  });
}
