import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { entriesOf } from './entries.ts';
import { putLanguages, putNames } from './put-names.ts';
import { wordIndex } from './word-index.ts';

/**
 * Brings the index to what readers can read of this article now: put in, put in anew, or taken out where it is not live.
 * May be called any number of times, in any order with publication.
 */
export function indexArticle(db: Db, id: ArticleId): Promise<void> {
  return indexArticles(db, [id]);
}

/** The same for some hundred at once, with few statements. */
export function indexArticles(db: Db, ids: readonly ArticleId[]): Promise<void> {
  return inTransaction(db, async (on) => {
    if (!ids.length) return;
    const { entries, languages, names } = await entriesOf(on, ids);
    const live = new Set(entries.map(({ id }) => id));
    const index = wordIndex(on);
    await index.drop(ids.filter((id) => !live.has(id)));
    await index.put(entries);
    await putLanguages(on, languages);
    for (const kind of ['section', 'author', 'topic'] as const) await putNames(on, kind, [...names[kind]]);
  });
}
