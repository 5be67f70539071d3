import { copyOfEdition } from '../../articles/copy-of-edition.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { StorySnapshot } from '../layout.ts';
import { snapshotOfCopy, storedCopy } from '../texts/working-copy.ts';
import { insertVersion } from './insert-version.ts';

/**
 * Keeps an edition that nobody published in the editor (a licence ended, an hour came) as a version like any other; one
 * that has its version already, or that an import brought, gets none. Returns its number.
 * @param people who made it, where somebody did
 */
export async function keepEdition(
  ctx: Context,
  id: ArticleId,
  number: number,
  people: readonly PersonId[] = [],
): Promise<number | null> {
  return inTransaction(ctx.db, async (db) => {
    const copy = await storedCopy(db, id);
    const edition = await db
      .selectFrom('editions')
      .select(['act', 'snapshotJson', 'publishedAt'])
      .where('articleId', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!copy || !edition || edition.act === 'import') return null;
    const versions = db.selectFrom('versions').select('number').where('articleId', '=', id);
    if (await versions.where('edition', '=', number).executeTakeFirst()) return null;
    const text = await db
      .selectFrom('storyTexts')
      .select('snapshotJson')
      .where('articleId', '=', id)
      .executeTakeFirst();
    const { notes = '' } = text ? (JSON.parse(text.snapshotJson) as Partial<StorySnapshot>) : {};
    const snapshot = { ...snapshotOfCopy(await copyOfEdition(db, copy, edition.snapshotJson)), notes };
    const at = edition.publishedAt;
    return insertVersion(db, id, { snapshot, reason: 'published', people, edition: number, at });
  });
}
