import type { ArticleId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { Db } from '../store/database.ts';
import { inPieces, insertMany } from '../store/insert-many.ts';
import type { Edition } from './edition.ts';
import type { Origins } from './fields.ts';
import { isInLedger } from './is-in-ledger.ts';
import { type Markable, originsOf } from './origins.ts';

/**
 * Keeps with each edition which lines of the ledger its passages came with, from what the edition before it had. Nothing is
 * kept of first editions, of imports, and where there is nothing to mark.
 */
export async function writeOrigins(db: Db, editions: readonly Edition[]): Promise<void> {
  const later = editions.filter(({ article, order }) => article.edition !== null && order.act !== 'import');
  for (const some of inPieces(later)) {
    const former = await formerTexts(db, some);
    const rows = some.flatMap((edition) => {
      const { article, number, order, lead, document } = edition;
      const text = former.get(article.id);
      const { headline, standfirst } = article;
      const origins =
        text && originsOf(text, { headline, standfirst, lead, document }, isInLedger(order) ? number : null);
      return origins ? [{ articleId: article.id, edition: number, originsJson: JSON.stringify(origins) }] : [];
    });
    await insertMany(db, 'passageOrigins', rows);
  }
}

async function formerTexts(
  db: Db,
  editions: readonly Edition[],
): Promise<Map<ArticleId, Markable & { origins: Origins | null }>> {
  const rows = await db
    .selectFrom('editions')
    .leftJoin('passageOrigins as origins', (on) =>
      on.onRef('origins.articleId', '=', 'editions.articleId').onRef('origins.edition', '=', 'editions.number'),
    )
    .select(['editions.articleId', 'snapshotJson', 'originsJson'])
    .where(({ or, and, eb }) =>
      or(
        editions.map(({ article, order }) =>
          and([eb('editions.articleId', '=', article.id), eb('number', '=', order.restores ?? article.edition)]),
        ),
      ),
    )
    .execute();
  return new Map(
    rows.map(({ articleId, snapshotJson, originsJson }) => {
      const { document, ...text } = JSON.parse(snapshotJson) as Markable;
      const origins = originsJson === null ? null : (JSON.parse(originsJson) as Origins);
      return [articleId, { ...text, document: upgrade(document) as Document, origins }];
    }),
  );
}
