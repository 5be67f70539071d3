import { expect, it } from 'vitest';
import type { SectionId } from '../../../base/ids.ts';
import { isMine } from './sections-of-mine.ts';

const [news, europe, paris, sport] = [1, 2, 3, 4] as SectionId[] as [SectionId, SectionId, SectionId, SectionId];
const all = [
  { id: news, parentId: null },
  { id: europe, parentId: news },
  { id: paris, parentId: europe },
  { id: sport, parentId: null },
];

it('is mine what stands under a section of mine', () => {
  expect(all.filter(({ id }) => isMine(id, [europe], all)).map(({ id }) => id)).toEqual([europe, paris]);
  expect(isMine(sport, null, all)).toBe(true);
  expect(isMine(news, [], all)).toBe(false);
});

it('does not go round in a ring', () => {
  const ring = [
    { id: news, parentId: europe },
    { id: europe, parentId: news },
  ];
  expect(isMine(news, [sport], ring)).toBe(false);
});
