import { expect, it } from 'vitest';
import type { TopicId } from '../../../base/ids.ts';
import type { StripState } from '../../../paper/strip/contract.ts';
import { draftOf, fieldOf, inputOf, instantOf, isChanged, withChanged, without, withPinned } from './strip-draft.ts';

const topic = (id: number) => ({ id: id as TopicId, name: `T${id}`, path: `/t/${id}/`, count: 1, newestAt: null });
const stored: StripState = {
  entries: [{ topic: topic(1), label: null, endsAt: null, quiet: true }],
  places: 3,
  filled: [],
  rising: [],
  restAfterDays: 180,
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

it('keeps the minute through the browser’s field', () => {
  const at = new Date(2026, 10, 3, 9, 5).getTime();
  expect(fieldOf(at)).toBe('2026-11-03T09:05');
  expect(instantOf(fieldOf(at))).toBe(at);
  expect(fieldOf(null)).toBe('');
  expect(instantOf('')).toBeNull();
});
