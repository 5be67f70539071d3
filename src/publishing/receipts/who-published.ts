import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/** Who gave readers this story, the last time it was published; null: the machine at its hour, an import, or nobody known. */
export async function whoPublished(db: Db, story: ArticleId): Promise<{ id: PersonId; name: string } | null> {
  const row = await db
    .selectFrom('receipts')
    .leftJoin('people', 'people.id', 'receipts.personId')
    .select(['people.id', 'people.name'])
    .where('receipts.articleId', '=', story)
    .where('receipts.act', '=', 'publish')
    .orderBy('receipts.id', 'desc')
    .executeTakeFirst();
  return row?.id && row.name ? { id: row.id, name: row.name } : null;
}
