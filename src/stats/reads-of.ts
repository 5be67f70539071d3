import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { BUCKET, bucketOf } from './bucket.ts';
import type { Reads } from './contract.ts';

const HOUR = 3_600_000;

/**
 * How often each was read, in the order asked; zeros for what is not live, or not there at all. Of the ten minutes in which the
 * hour begins the part counts that is within it; the day begins with the ten minutes that it begins in.
 */
export async function readsOf({ db, now }: Pick<Context, 'db' | 'now'>, ids: readonly ArticleId[]): Promise<Reads[]> {
  const edge = bucketOf(now() - HOUR);
  const rows = await db
    .selectFrom('storyReads')
    .innerJoin('liveArticles', 'liveArticles.id', 'storyReads.articleId')
    .select(({ fn, eb, ref }) => {
      const where = (op: '>' | '=') => eb.case().when('at', op, edge).then(ref('reads')).else(0).end();
      return ['articleId', fn.sum(where('>')).as('since'), fn.sum(where('=')).as('atEdge'), fn.sum('reads').as('day')];
    })
    .where('articleId', 'in', ids)
    .where('at', '>=', bucketOf(now() - 24 * HOUR))
    .groupBy('articleId')
    .execute();
  const within = (edge + BUCKET - (now() - HOUR)) / BUCKET;
  const byId = new Map(
    rows.map(({ articleId, since, atEdge, day }) => [
      articleId,
      { lastHour: Number(since) + Math.round(Number(atEdge) * within), lastDay: Number(day) },
    ]),
  );
  return ids.map((story) => ({ story, ...(byId.get(story) ?? { lastHour: 0, lastDay: 0 }) }));
}
