import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { MOST_REMOVED } from '../layouts.ts';
import type { StoredCard } from '../stored.ts';

/** Keeps cards that left a container with it: each story once, the last {@link MOST_REMOVED}. */
export async function noteRemoved(
  { db, now }: Context,
  container: number,
  cards: readonly StoredCard[],
  { by, reason }: { by: PersonId | null; reason: 'removed' | 'gone' },
): Promise<void> {
  for (const card of cards) {
    const fresh = { cardJson: JSON.stringify(card), at: now(), personId: by, reason };
    await db
      .insertInto('frontRemovals')
      .values({ containerId: container, articleId: card.story, ...fresh })
      .onConflict((conflict) => conflict.columns(['containerId', 'articleId']).doUpdateSet(fresh))
      .execute();
  }
  if (cards.length === 0) return;
  const kept = db
    .selectFrom('frontRemovals')
    .select('id')
    .where('containerId', '=', container)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_REMOVED);
  await db.deleteFrom('frontRemovals').where('containerId', '=', container).where('id', 'not in', kept).execute();
}

/** What stood there and does no more. */
export function removedCards(before: readonly StoredCard[], after: readonly StoredCard[]): StoredCard[] {
  const left = new Set<ArticleId>(after.map(({ story }) => story));
  return before.filter(({ story }) => !left.has(story));
}
