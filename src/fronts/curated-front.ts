import type { PublicArticles } from '../articles/public.ts';
import type { MediaId, TopicId } from '../base/ids.ts';
import type { Picture } from '../media/public.ts';
import type { Filled } from './fill-containers.ts';
import { fillContainers } from './fill-containers.ts';
import type { CuratedFront, PlacedCard } from './public.ts';
import { type StoredContent, storiesOf } from './stored.ts';

/** What containers need besides stories; one query each, none for none. */
export interface Beside {
  pictures(ids: readonly MediaId[]): Promise<ReadonlyMap<MediaId, Picture>>;
  topics(ids: readonly TopicId[]): Promise<ReadonlyMap<TopicId, { name: string; slug: string }>>;
}

/** Containers as readers get them; those that would be empty are not there. At most four queries. */
export async function curatedFront(
  articles: Pick<PublicArticles, 'cards' | 'lists'>,
  { pictures, topics }: Beside,
  containers: readonly { id: number; content: StoredContent }[],
): Promise<CuratedFront> {
  const filled = await fillContainers(articles, containers);
  const wanted = filled.flatMap(({ placed }) =>
    placed.flatMap(({ card: { overrides } }) => (typeof overrides.picture === 'number' ? [overrides.picture] : [])),
  );
  const own = await pictures(wanted);
  const named = await topics(
    containers.flatMap(({ content: { backfill } }) => (backfill.kind === 'topic' ? [backfill.topic] : [])),
  );
  return {
    placed: [...new Set(containers.flatMap(({ content }) => storiesOf(content)))],
    containers: filled
      .map(({ id, content, placed, filling }) => ({
        ...{ id, name: content.name, layout: content.layout, backfill: content.backfill, exempt: content.exempt },
        topic: (content.backfill.kind === 'topic' && named.get(content.backfill.topic)) || null,
        cards: [...placed.map((one) => placedCard(one, own)), ...filling],
      }))
      .filter(({ cards }) => cards.length > 0),
  };
}

/** The story in the words and with the picture of its card. */
function placedCard(
  { card: { overrides }, story, sublinks }: Filled['placed'][number],
  own: ReadonlyMap<MediaId, Picture>,
): PlacedCard {
  const { headline, kicker, standfirst, picture, size, showByline } = overrides;
  // a picture that may not be shown any more leaves its place to the story's own
  const other = typeof picture === 'number' ? own.get(picture) : undefined;
  return {
    ...story,
    headline: headline ?? story.headline,
    kicker: kicker ?? story.kicker,
    standfirst: standfirst ?? story.standfirst,
    picture: picture === 'none' ? null : (other ?? story.picture),
    alt: other ? other.alt : story.alt,
    placed: {
      ...{ size, showByline },
      sublinks: sublinks.map(({ story: { id, path, language, headline: own }, headline: said }) => ({
        ...{ id, path, language, headline: said ?? own },
      })),
    },
  };
}
