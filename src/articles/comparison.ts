import type { ArticleId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { Db } from '../store/database.ts';
import type { Compared } from './public.ts';

/**
 * An edition and the one before it, both as readers had them since the story last came before them anew: what was withdrawn
 * is in neither. Null where there are no two. One query.
 */
export async function comparison(
  db: Db,
  id: ArticleId,
  edition: number,
): Promise<{ before: Compared; after: Compared } | null> {
  const rows = await db
    .selectFrom('editions')
    .innerJoin('liveArticles as live', 'live.id', 'editions.articleId')
    .select(['number', 'snapshotJson'])
    .where('articleId', '=', id)
    .where('number', '<=', edition)
    .where('number', '>=', (on) =>
      on
        .selectFrom('editions as anew')
        .select((of) => of.fn.max<number>('anew.number').as('number'))
        .where('anew.articleId', '=', id)
        .where('anew.act', 'in', ['publish', 'import']),
    )
    .orderBy('number', 'desc')
    .limit(2)
    .execute();
  const [after, before] = rows;
  if (!after || !before || after.number !== edition) return null;
  return { before: comparedFrom(before.snapshotJson), after: comparedFrom(after.snapshotJson) };
}

function comparedFrom(snapshotJson: string): Compared {
  const { language, headline, standfirst, document } = JSON.parse(snapshotJson) as Compared;
  return { language, headline, standfirst, document: upgrade(document) as Document };
}
