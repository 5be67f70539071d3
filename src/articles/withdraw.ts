import { Conflict, NotFound } from '../base/errors.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import { addRedirects } from '../paper/add-redirects.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { besideTagsOf, eventTags } from './event-tags.ts';
import { shiftCounts } from './list-counts.ts';
import { readLive } from './live-state.ts';
import { menusChanged } from './menus-changed.ts';

/** What the address says from then on, and what only the newsroom is told; as in the table `withdrawals`. */
export interface WithdrawalNotice {
  kind: 'withdraw' | 'retract';
  publicReason: string;
  reason: string;
  /** a path of this paper or an http(s) address */
  redirectTo: string | null;
}

/**
 * Takes an article from the readers: nothing of it is left in what they can read, and its address answers "gone", leads
 * elsewhere or says what the notice says. Editions and working copy stay. Answers with the tags of what showed it.
 * @throws {NotFound} {Conflict} where it is not live
 */
export async function withdraw(ctx: Context, id: ArticleId, notice?: WithdrawalNotice): Promise<string[]> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = (await readLive(db, [id])).get(id);
    if (!before) {
      const article = await db.selectFrom('articles').select('status').where('id', '=', id).executeTakeFirst();
      if (!article) throw new NotFound(`article ${id}`);
      throw new Conflict('The article is not live.', article);
    }
    const { headline } = await db
      .selectFrom('liveArticles')
      .select('headline')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await shiftCounts(db, [before], []);
    await db.deleteFrom('liveArticles').where('id', '=', id).execute();
    await db.updateTable('articles').set({ status: 'withdrawn', touchedAt: ctx.now() }).where('id', '=', id).execute();
    await addRedirects(on, [{ from: before.path, to: { kind: 'article', id }, source: 'rename' }]);
    const tags = [...eventTags([before]), 'corrections', ...(await besideTagsOf(db, [before], false))];
    if (notice)
      await db
        .insertInto('withdrawals')
        .values({
          ...{ articleId: id, ...notice, path: before.path, headline },
          ...{ personId: ctx.who as PersonId | null, at: ctx.now() },
        })
        .onConflict((conflict) => conflict.column('articleId').doNothing())
        .execute();
    await recordEvent(db, { kind: 'article.withdrawn', article: id, tags }, ctx.now());
    await menusChanged(on, [id]);
    return tags;
  });
}
