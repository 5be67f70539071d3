import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';

/** Nothing is left of a fix: it went out, was dropped, or its story is not live any more. */
export async function endFix(db: Db, id: ArticleId): Promise<boolean> {
  await db.deleteFrom('fixUpdates').where('articleId', '=', id).execute();
  const { numDeletedRows } = await db.deleteFrom('fixes').where('articleId', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** @throws {NotFound} where none is open; {Forbidden} */
export async function dropFix(ctx: NewsroomContext, live: Live, id: ArticleId): Promise<void> {
  await guard(ctx.db, ctx.person, id, 'publish');
  await inTransaction(ctx.db, async (db) => {
    if (!(await endFix(db, id))) throw new NotFound(`fix of story ${id}`);
    await audit({ ...ctx, db }, { what: 'story.fixDropped', thing: `story:${id}` });
  });
  await live.closeFix(id);
}
