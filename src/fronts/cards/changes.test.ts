import { expect, it } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import { changesOf } from './changes.ts';
import { card, content } from './contract.ts';

const box = (stories: (number | [number, string])[], more: object = {}) =>
  content.parse({
    layout: 'rows',
    cards: stories.map((one) =>
      card.parse(Array.isArray(one) ? { story: one[0], overrides: { headline: one[1] } } : { story: one }),
    ),
    ...more,
  });
const marks = (before: Parameters<typeof changesOf>[0], after: ReturnType<typeof box>) =>
  Object.fromEntries(changesOf(before, after).marks);

it('finds nothing where nothing differs, whichever edition was looked at', () => {
  const seen = box([1, 2]);
  const again = { ...seen, cards: seen.cards.map((one) => ({ ...one, edition: 3 })) };
  expect(changesOf(seen, again)).toEqual({ marks: new Map(), gone: [], settings: [] });
});

it('marks the card that moved, and not those around it', () => {
  expect(marks(box([1, 2, 3, 4]), box([4, 1, 2, 3]))).toEqual({ 4: 'moved' });
  expect(marks(box([1, 2, 3, 4]), box([2, 3, 4, 1]))).toEqual({ 1: 'moved' });
});

it('tells new, gone and other words apart', () => {
  expect(marks(box([1, 2]), box([9, [2, 'Own words']]))).toEqual({ 9: 'new', 2: 'words' });
  expect(changesOf(box([1, 2]), box([2])).gone).toEqual([1 as ArticleId]);
  expect(marks(box([1, 2]), box([[2, 'x'], 1]))).toMatchObject({ 2: 'words' });
  expect(marks(null, box([1]))).toEqual({ 1: 'new' });
});

it('names what else is set differently', () => {
  const filled = box([1], { backfill: { kind: 'section', section: 3 }, limit: 4 });
  expect(changesOf(box([1]), filled).settings).toEqual(['limit', 'backfill']);
  expect(
    changesOf(filled, { ...filled, backfill: { section: 3, kind: 'section' } as typeof filled.backfill }).settings,
  ).toEqual([]);
});
