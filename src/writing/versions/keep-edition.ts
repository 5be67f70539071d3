import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import type { StorySnapshot } from '../layout.ts';
import { type StoredCopy, snapshotOfCopy, storedCopy } from '../texts/working-copy.ts';
import { insertVersion } from './insert-version.ts';

/**
 * Keeps an edition that nobody published in the editor (a licence ended, an hour came) as a version like any other; one
 * that has its version already, or that an import brought, gets none. Returns its number.
 */
export async function keepEdition(ctx: Context, id: ArticleId, number: number): Promise<number | null> {
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
    const snapshot = { ...snapshotOfCopy(frozenCopy(copy, edition.snapshotJson)), notes };
    const at = edition.publishedAt;
    return insertVersion(db, id, { snapshot, reason: 'published', people: [], edition: number, at });
  });
}

/** The working copy as it was when the edition was made of it. */
function frozenCopy({ article }: StoredCopy, snapshotJson: string): StoredCopy {
  const { document, lead, byline, search, sectionIds, topicIds, ...plain } = JSON.parse(snapshotJson);
  const own = Object.fromEntries(Object.entries(plain).filter(([name]) => name in article)) as Partial<Row<'articles'>>;
  return {
    article: {
      ...article,
      ...own,
      documentJson: JSON.stringify(document),
      leadJson: lead && JSON.stringify(lead),
      bylineJson: JSON.stringify(byline),
      searchJson: JSON.stringify(search),
    },
    sectionIds,
    topicIds,
  };
}
