import { expect, it } from 'vitest';
import type { TopicId } from '../../../base/ids.ts';
import type { StripState } from '../../../paper/strip/contract.ts';
import {
  draftOf,
  fieldOf,
  inputOf,
  instantOf,
  isChanged,
  isPlaces,
  withChanged,
  without,
  withPinned,
} from './strip-draft.ts';

const topic = (id: number) => ({ id: id as TopicId, name: `T${id}`, path: `/t/${id}/`, count: 1, newestAt: null });
const stored: StripState = {
  entries: [{ topic: topic(1), label: null, endsAt: null, quiet: true }],
  places: 3,
  filled: [],
  rising: [],
  restAfterDays: 180,
  zone: 'Europe/London',
  version: 'v',
};

it('knows what would be saved, and that nothing would', () => {
  const draft = draftOf(stored);
  expect(isChanged(draft, stored)).toBe(false);
  const more = withPinned(draft, topic(2));
  expect(isChanged(more, stored)).toBe(true);
  expect(isChanged(without(more, 2 as TopicId), stored)).toBe(false);
  expect(isChanged(withChanged(draft, 1 as TopicId, { label: '  ' }), stored), 'blank is none').toBe(false);
  expect(inputOf(withChanged(more, 2 as TopicId, { label: ' Vote ' })).entries[1]).toEqual({
    ...{ topic: 2, label: 'Vote', endsAt: null },
  });
});

it('keeps the minute through the browser’s field, on the paper’s clocks', () => {
  const at = Date.UTC(2026, 10, 3, 9, 5);
  expect(fieldOf(at, 'Asia/Tokyo')).toBe('2026-11-03T18:05');
  for (const zone of ['Asia/Tokyo', 'Europe/London', 'America/New_York'])
    expect(instantOf(fieldOf(at, zone), zone)).toBe(at);
  expect(instantOf('2026-03-29T01:30', 'Europe/London'), 'leapt over').toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(instantOf('2026-10-25T01:30', 'Europe/London'), 'shown twice').toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(fieldOf(null, 'UTC')).toBe('');
  expect(instantOf('', 'UTC')).toBeNull();
});

it('has a number of places, or says that it has none', () => {
  expect([0, 30].map(isPlaces)).toEqual([true, true]);
  expect([Number.NaN, -1, 31, 1.5].map(isPlaces)).toEqual([false, false, false, false]);
});
