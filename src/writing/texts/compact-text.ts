import * as Y from 'yjs';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { dialectOf } from '../../store/dialect.ts';
import { inTransaction } from '../../store/in-transaction.ts';

/**
 * Merges what was written into one state, in one transaction. Only what the working copy has is merged, so that after a
 * crash it is known what it lacks. Says how many updates are still apart.
 */
export async function compactText({ db }: Pick<Context, 'db'>, story: ArticleId): Promise<number> {
  return inTransaction(db, async (on) => {
    const text = await on
      .selectFrom('storyTexts')
      .select(['state', 'savedThrough'])
      .where('articleId', '=', story)
      // another process that merges at the same time waits, and finds the rest
      .$if(dialectOf(on) === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    const rows = await on
      .selectFrom('storyUpdates')
      .select(['id', 'bytes'])
      .where('articleId', '=', story)
      .orderBy('id')
      .execute();
    if (!text || rows.length === 0 || rows.some(({ id }) => id > text.savedThrough)) return rows.length;
    const doc = new Y.Doc();
    for (const update of [text.state, ...rows.map(({ bytes }) => bytes)]) Y.applyUpdate(doc, update);
    const state = Buffer.from(Y.encodeStateAsUpdate(doc));
    doc.destroy();
    await on.updateTable('storyTexts').set({ state }).where('articleId', '=', story).execute();
    for (let start = 0; start < rows.length; start += 5_000)
      await on
        .deleteFrom('storyUpdates')
        .where(
          'id',
          'in',
          rows.slice(start, start + 5_000).map(({ id }) => id),
        )
        .execute();
    return 0;
  });
}
