import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';

/** Puts a story on the list for the next letter to readers; one that is there keeps its place. */
export async function joinLetterQueue(
  { db, now }: Context,
  { articleId, edition, by }: { articleId: ArticleId; edition: number; by: PersonId | null },
): Promise<void> {
  await db
    .insertInto('letterQueue')
    .values({ articleId, edition, personId: by, addedAt: now() })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ edition }))
    .execute();
}

export async function leaveLetterQueue({ db }: Pick<Context, 'db'>, ids: readonly ArticleId[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('letterQueue').where('articleId', 'in', ids).execute();
}
