import type { PersonId, TopicId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { queueJobs } from '../../store/jobs-queue.ts';
import { holdTopics } from './hold-topics.ts';
import { checkMerge, storiesWith } from './plan-merge.ts';

/** The work that merges; its code is with the articles, whose lists it changes. */
export const MERGE_TOPIC = 'merge-topic';

/**
 * Writes down that these topics become part of another one and queues the work. From now on they are not suggested; each
 * is taken away, and its addresses lead on, when the last of its stories carries the kept one.
 * @throws {Invalid} `ids`, `into`
 */
export async function beginMerge(ctx: Context, ids: readonly TopicId[], into: TopicId): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await holdTopics(db, [into, ...ids]);
    const going = await checkMerge(db, ids, into);
    const kept = await db.selectFrom('topics').select('name').where('id', '=', into).executeTakeFirstOrThrow();
    for (const id of going) {
      const topic = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const { slug, name, kind, description } = topic;
      const stories = await storiesWith(db, id);
      await db
        .insertInto('topicMerges')
        .values({
          ...{ topicId: id, intoId: into, slug, name, kind, description, stories },
          ...{ who: ctx.who as PersonId | null, begunAt: ctx.now(), finishedAt: null },
        })
        .execute();
      await db.updateTable('topics').set({ mergingInto: into }).where('id', '=', id).execute();
      const detail = { name, slug, kind, description, into, intoName: kept.name, stories };
      await audit(on, { what: 'topic.merged', thing: `topic:${id}`, detail });
    }
    const jobs = going.map((topic) => ({ eventId: null, name: MERGE_TOPIC, key: String(topic), input: { topic } }));
    await queueJobs(db, jobs, ctx.now());
    return going.length;
  });
}
