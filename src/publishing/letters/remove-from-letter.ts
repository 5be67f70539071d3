import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { guard } from '../../writing/stories/guard.ts';
import { leaveLetterQueue } from './letter-rows.ts';

/** Takes stories off the list for the next letter. @throws {Forbidden} {NotFound} nothing is taken off then */
export async function removeFromLetter(ctx: NewsroomContext, ids: readonly ArticleId[]): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    for (const id of new Set(ids)) {
      await guard(db, ctx.person, id, 'publish');
      await audit(on, { what: 'letter.left', thing: `story:${id}` });
    }
    await leaveLetterQueue(on, ids);
  });
}
