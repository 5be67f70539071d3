import { expect, it } from 'vitest';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { PlacedStory } from '../cards/contract.ts';
import type { StoredCard, StoredContent } from '../stored.ts';
import { cardStates } from './card-states.ts';

const story = (id: number, more: Partial<PlacedStory> = {}): [ArticleId, PlacedStory] => [
  id as ArticleId,
  { id: id as ArticleId, state: 'live', edition: 1, ...more } as PlacedStory,
];
const known = {
  stories: new Map([
    ...[1, 2, 3, 4, 5].map((id) => story(id)),
    story(6, { edition: 4 }),
    story(7, { state: 'withdrawn' }),
    story(8, { state: 'embargoed' }),
    story(9, { state: 'none' }),
  ]),
  pictures: new Map(),
  person: () => null,
};
const card = (id: number, more: { sublinks?: number[]; picture?: number } = {}): StoredCard => ({
  ...{ story: id as ArticleId, edition: 1, placedAt: 0, placedBy: null },
  sublinks: (more.sublinks ?? []).map((link) => ({ story: link as ArticleId, headline: null })),
  overrides: {
    ...{ headline: null, kicker: null, standfirst: null, size: 'usual', showByline: false },
    picture: (more.picture ?? null) as MediaId | null,
  },
});
const box = (cards: StoredCard[], more: Partial<StoredContent> = {}): StoredContent => ({
  ...{ name: '', layout: 'rows', limit: null, exempt: false, backfill: { kind: 'none' }, cards },
  ...more,
});
const warnings = (...boxes: StoredContent[]) =>
  cardStates(boxes, known).map((cards) => cards.map(({ warnings: found }) => found.join(' ')));

it('says why readers do not see a card, or see another than was placed', () => {
  expect(warnings(box([card(1), card(6), card(7), card(8), card(9), card(99)]))).toEqual([
    ['', 'changed', 'withdrawn', 'embargoed', 'gone', 'gone'],
  ]);
  expect(warnings(box([card(1, { picture: 4, sublinks: [7] })]))).toEqual([['pictureGone sublinkGone']]);
});

it('says what is left out since it stands on the front already, but where that is allowed', () => {
  expect(warnings(box([card(1)]), box([card(1), card(2)]), box([card(1)], { exempt: true }))).toEqual([
    [''],
    ['twice', ''],
    [''],
  ]);
  // a card below goes before a sublink above
  expect(warnings(box([card(1, { sublinks: [2, 3] })]), box([card(2), card(4, { sublinks: [3] })]))).toEqual([
    ['sublinkTwice'],
    ['', 'sublinkTwice'],
  ]);
});

it('says what is beyond the limit, not counting what readers do not see', () => {
  expect(warnings(box([card(1), card(7), card(2), card(3)], { limit: 2 }), box([card(3)]))).toEqual([
    ['', 'withdrawn', '', 'over'],
    [''],
  ]);
});
