import { expect, it } from 'vitest';
import type { PersonId } from '../../base/ids.ts';
import { joinedEntries } from './joined-entries.ts';

const MINUTE = 60_000;
type Entry = Parameters<typeof joinedEntries>[0][number];
const titled = (id: number, from: string | null, to: string, more: Partial<Entry> = {}): Entry => ({
  ...{
    id,
    at: id * MINUTE,
    who: 'a' as PersonId,
    whoName: 'Ada',
    what: 'story.replanned',
    thing: 'story:9',
    thingName: '',
  },
  ...{ from: '', agent: '', version: null, withheld: false },
  detail: { from: { title: from }, to: { title: to } },
  ...more,
});
const shown = (...entries: Entry[]) =>
  joinedEntries(entries).map(({ id, detail, times, since }) => [id, detail, times, since / MINUTE]);

it('shows what was typed with pauses as one, from what it was to what it is', () => {
  expect(shown(titled(4, 'Cran', 'Cranes'), titled(3, 'C', 'Cran'), titled(2, null, 'C'))).toEqual([
    [4, { from: { title: null }, to: { title: 'Cranes' } }, 3, 2],
  ]);
});

it('keeps apart what others did, what others made of it between, other things, other fields and later hours', () => {
  const newest = titled(20, 'b', 'c');
  for (const older of [
    titled(19, 'a', 'b', { who: 'x' as PersonId }),
    titled(19, 'a', 'somebody else’s'),
    titled(19, 'a', 'b', { thing: 'story:8' }),
    titled(19, 'a', 'b', { what: 'story.people' }),
    titled(19, 'a', 'b', { detail: { from: { dueAt: 1 }, to: { dueAt: 2 } } }),
    titled(19, 'a', 'b', { detail: {} }),
    titled(9, 'a', 'b'),
  ])
    expect(shown(newest, older)).toHaveLength(2);
});
