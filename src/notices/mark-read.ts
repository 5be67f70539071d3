import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { unreadOf } from './own-notices.ts';

/** Marks one's own as read: these, those about a story, or all. Other screens of the same person are told. */
export async function markRead(
  ctx: NewsroomContext,
  { ids, story }: { ids?: readonly number[] | undefined; story?: number | undefined },
): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    if (ids?.length !== 0) {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ readAt: ctx.now() })
        .where('personId', '=', ctx.person.id)
        .where('readAt', 'is', null)
        .$if(ids !== undefined, (query) => query.where('id', 'in', ids as number[]))
        .$if(story !== undefined, (query) => query.where('articleId', '=', story as never))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await recordEvent(db, { kind: 'notices.changed', people: [ctx.person.id] }, ctx.now());
    }
    return unreadOf(db, ctx.person.id);
  });
}
