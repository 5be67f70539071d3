import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { indexArticles } from './index-article.ts';
import { wordIndex } from './word-index.ts';

/**
 * Makes the index anew from what is live, a few hundred articles a transaction, and takes out what no longer is. Search
 * goes on answering meanwhile; may be stopped and begun again.
 * @param onProgress articles done, of how many
 */
export async function reindex(db: Db, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
  const { total } = await db
    .selectFrom('liveArticles')
    .select((on) => on.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const index = wordIndex(db);
  // of a few hundred the list of what is pending would be read more often than it helps
  if (total > WORTH_LOOSENING) await index.loosen();
  let after = 0 as ArticleId;
  for (let done = 0; ; ) {
    const ids = await db
      .selectFrom('liveArticles')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (!ids.length) break;
    await indexArticles(
      db,
      ids.map(({ id }) => id),
    );
    after = ids.at(-1)?.id as ArticleId;
    done += ids.length;
    onProgress(done, total);
  }
  const strays = await index.strays();
  for (let start = 0; start < strays.length; start += BATCH) await index.drop(strays.slice(start, start + BATCH));
  await index.settle();
}

const BATCH = 200;
const WORTH_LOOSENING = 400;
