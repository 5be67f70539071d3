import { createPublicArticles } from '../../articles/public-articles.ts';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { cardPictures } from '../card-pictures.ts';
import type { Card, PlacedStory } from '../cards/contract.ts';
import { type ContainerRow, containersOf, isMoved, isPending } from '../container-rows.ts';
import type { Container } from '../contract.ts';
import { fillContainers } from '../fill-containers.ts';
import type { FrontKey } from '../front-key.ts';
import { MOST_REMOVED } from '../layouts.ts';
import { byOrder } from '../order-between.ts';
import { parsed, plainContent, type StoredCard, storiesOf } from '../stored.ts';
import { cardStates } from './card-states.ts';
import { placedStories, plainPicture } from './placed-stories.ts';
import { waitingStates } from './waiting-states.ts';

type Picture = ReturnType<typeof plainPicture>;
export interface ContainersView {
  containers: Container[];
  stories: PlacedStory[];
  pictures: Picture[];
}

/** All containers of a front as the newsroom sees them, in the draft's order, with everything that they name. */
export async function viewContainers(
  ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>,
  front: number,
): Promise<ContainersView> {
  const { db, now, person } = ctx;
  const rows = await containersOf(db, front);
  const removals = await removalsOf(ctx, rows);
  const waiting = await waitingStates(ctx, front, rows);
  const coming = [...waiting.values()].flat().flatMap(({ content }) => content ?? []);
  const launched = rows.filter(({ live }) => live).sort(byOrder(({ livePosition }) => livePosition ?? ''));
  const filling = await fillingOf(
    db,
    rows.filter(({ isRemoved }) => isRemoved === 0).map(({ id, draft }) => ({ id, content: draft })),
  );
  const liveFilling = rows.some(isPending)
    ? await fillingOf(
        db,
        launched.flatMap(({ id, live }) => (live ? [{ id, content: live }] : [])),
      )
    : filling;
  const contents = rows.flatMap(({ draft, live }) => (live ? [draft, live] : [draft]));
  const cards = contents.flatMap((content) => content.cards);
  const named: ArticleId[] = [
    ...[...contents, ...coming].flatMap(storiesOf),
    ...[...filling.values(), ...liveFilling.values()].flat(),
  ];
  const removed = [...removals.values()].flat();
  const stories = await placedStories(ctx, person, [...named, ...removed.map(({ card }) => card.story)]);
  const pictures = await cardPictures(
    db,
    [...picturesOf(cards), ...picturesOf(removed.map(({ card }) => card))],
    now(),
  );
  const byName = await namedPeople(db, [
    ...rows.flatMap(({ draftBy, launchedBy }) => [draftBy, launchedBy]),
    ...cards.map(({ placedBy }) => placedBy),
    ...removed.map(({ by }) => by),
  ]);
  const known = { stories, pictures, person: byName };
  const draftStates = cardStates(
    rows.map(({ draft }) => draft),
    known,
  );
  const liveStates = cardStates(
    launched.flatMap(({ live }) => live ?? []),
    known,
  );
  const containers = rows.map((row, at): Container => {
    const { id, revision, draft, live, draftAt, launchedAt } = row;
    const placed = new Set(draft.cards.map(({ story }) => story));
    return {
      ...{ id, revision, draft: plainContent(draft), draftState: draftStates[at] ?? [] },
      ...{ live: live && plainContent(live), liveState: live ? (liveStates[launched.indexOf(row)] ?? []) : [] },
      ...{ isPending: isPending(row), isMoved: isMoved(row), isRemoved: row.isRemoved === 1 },
      ...{ draftBy: byName(row.draftBy), draftAt, launchedBy: byName(row.launchedBy), launchedAt },
      // what came back is not away
      removed: (removals.get(id) ?? [])
        .filter(({ card, reason }) => reason === 'gone' || !placed.has(card.story))
        .map(({ by, ...one }) => ({ ...one, by: byName(by) })),
      filling: filling.get(id) ?? [],
      liveFilling: (live && liveFilling.get(id)) ?? [],
      waiting: (waiting.get(id) ?? []).map(({ content, ...one }) => ({
        ...one,
        content: content && plainContent(content),
      })),
    };
  });
  return { containers, stories: [...stories.values()], pictures: [...pictures.values()].map(plainPicture) };
}

/** What the rule adds to each container. */
async function fillingOf(
  db: NewsroomContext['db'],
  containers: Parameters<typeof fillContainers>[1],
): Promise<Map<number, ArticleId[]>> {
  const filled = await fillContainers(createPublicArticles(db), containers);
  return new Map(filled.map((one) => [one.id, one.filling.map(({ id }) => id)]));
}

/** One of them. @throws NotFound */
export async function viewContainer(ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>, key: FrontKey, id: number) {
  const front = await ctx.db.selectFrom('fronts').select('id').where('key', '=', key).executeTakeFirst();
  const view = front && (await viewContainers(ctx, front.id));
  const container = view?.containers.find((one) => one.id === id);
  if (!view || !container) throw new NotFound(`container ${id}`);
  const { stories, pictures } = view;
  return { container, stories, pictures };
}

function picturesOf(cards: readonly Card[]): MediaId[] {
  return cards.flatMap(({ overrides: { picture } }) => (typeof picture === 'number' ? [picture] : []));
}

/** Newest first. A card that went with its story is told of only while the story is away. */
async function removalsOf({ db }: Pick<NewsroomContext, 'db'>, rows: readonly ContainerRow[]) {
  const ids = rows.map(({ id }) => id);
  const found =
    ids.length === 0
      ? []
      : await db
          .selectFrom('frontRemovals')
          .leftJoin('liveArticles', 'liveArticles.id', 'frontRemovals.articleId')
          .select(['containerId', 'cardJson', 'at', 'personId', 'reason', 'liveArticles.id as liveId'])
          .where('containerId', 'in', ids)
          .orderBy('at', 'desc')
          .orderBy('frontRemovals.id', 'desc')
          .limit(ids.length * MOST_REMOVED)
          .execute();
  const all = found
    .filter(({ reason, liveId }) => reason === 'removed' || liveId === null)
    .map(({ containerId, cardJson, at, personId, reason }) => {
      const { placedAt: _at, placedBy: _by, ...card } = parsed<StoredCard>(cardJson);
      return { containerId, card: card as Card, at, by: personId, reason };
    });
  return Map.groupBy(all, ({ containerId }) => containerId);
}
