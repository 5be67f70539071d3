import { expect, it } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import { type Card, card, content } from '../../fronts/cards/contract.ts';
import { MOST_CARDS } from '../../fronts/contract.ts';
import { type Placing, placesOf, put, stepFrom } from './places.ts';

const of = (story: number, headline: string | null = null): Card =>
  card.parse({ story: story as ArticleId, overrides: { headline } });
const box = (id: number, ...stories: number[]): Placing => ({
  id,
  draft: content.parse({ layout: 'rows', cards: stories.map((story) => of(story)) }),
});
const order = (changed: ReturnType<typeof put>) =>
  changed?.map(({ id, draft }) => [id, ...draft.cards.map(({ story }) => Number(story))]);

it('has a place before every card and after the last one, also where there is none', () => {
  expect(placesOf([box(1, 7), box(2)])).toEqual([
    { container: 1, at: 0 },
    { container: 1, at: 1 },
    { container: 2, at: 0 },
  ]);
});

it('goes from place to place, over the edge of a container and not over the end of the page', () => {
  const page = [box(1, 7), box(2, 8, 9)];
  expect(stepFrom(page, null, { places: 1 })).toEqual({ container: 1, at: 0 });
  expect(stepFrom(page, { container: 1, at: 1 }, { places: 1 })).toEqual({ container: 2, at: 0 });
  expect(stepFrom(page, { container: 2, at: 2 }, { places: 1 })).toEqual({ container: 2, at: 2 });
  expect(stepFrom(page, { container: 1, at: 0 }, { places: -1 })).toEqual({ container: 1, at: 0 });
  expect(stepFrom(page, { container: 1, at: 1 }, { containers: 1 })).toEqual({ container: 2, at: 0 });
  expect(stepFrom([], null, { places: 1 })).toBeNull();
});

it('moves within a container, counting the places as they are seen', () => {
  const page = [box(1, 5, 6, 7)];
  expect(order(put(page, of(5), { container: 1, at: 0 }, { container: 1, at: 3 }))).toEqual([[1, 6, 7, 5]]);
  expect(order(put(page, of(7), { container: 1, at: 2 }, { container: 1, at: 0 }))).toEqual([[1, 7, 5, 6]]);
  // right before and right after itself is where it is
  expect(put(page, of(6), { container: 1, at: 1 }, { container: 1, at: 1 })).toEqual([]);
  expect(put(page, of(6), { container: 1, at: 1 }, { container: 1, at: 2 })).toEqual([]);
});

it('moves between containers: the one that gains is saved first', () => {
  const page = [box(1, 5, 6), box(2, 8)];
  expect(order(put(page, of(5), { container: 1, at: 0 }, { container: 2, at: 1 }))).toEqual([
    [2, 8, 5],
    [1, 6],
  ]);
});

it('has a story in a container once, and keeps what its card says when the story is brought again', () => {
  const page = [{ id: 1, draft: content.parse({ layout: 'rows', cards: [of(5), of(6, 'Own')] }) }];
  const changed = put(page, of(6), null, { container: 1, at: 0 });
  expect(order(changed)).toEqual([[1, 6, 5]]);
  expect(changed?.[0]?.draft.cards[0]?.overrides.headline).toBe('Own');
});

it('says so where a container is full', () => {
  const full = box(1, ...Array.from({ length: MOST_CARDS }, (_, at) => at + 1));
  expect(put([full], of(900), null, { container: 1, at: 0 })).toBeNull();
  expect(put([full], of(3), { container: 1, at: 2 }, { container: 1, at: 0 })).not.toBeNull();
});
