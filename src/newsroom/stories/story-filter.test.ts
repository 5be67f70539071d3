import { expect, it } from 'vitest';
import { stories } from '../../writing/contract.ts';
import { askOf, plainFilter, storyFilterSchema } from './story-filter.ts';

it('takes from an address what fits, and nothing else', () => {
  const filter = storyFilterSchema.parse({
    words: 'tram',
    status: 'nonsense',
    section: -4,
    mine: 'yes',
    from: '2026-02-30',
    until: '2026-02-28',
    page: 3,
  });
  expect(filter).toEqual({ words: 'tram', until: '2026-02-28' });
});

it('asks for whole days of the reader, the last one included', () => {
  const asked = askOf({ from: '2026-03-28', until: '2026-03-29' });
  expect(asked.from).toBe(new Date(2026, 2, 28).getTime());
  expect(asked.until).toBe(new Date(2026, 2, 30).getTime());
});

it('asks what the contract takes, without empty words', () => {
  const asked = askOf({
    words: '  ',
    mine: true,
    status: 'live',
    section: 4,
    person: 'p1',
    changed: true,
    kind: 'page',
  });
  expect(asked).not.toHaveProperty('words');
  expect(stories.input.parse(asked)).toMatchObject({ mine: true, status: 'live', section: 4, changed: true });
});

it('writes filters that mean the same in the same way', () => {
  const one = plainFilter({ words: '', status: 'live', mine: true });
  const other = plainFilter({ mine: true, words: undefined, status: 'live' });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

it('counts the last days from midnight, the present day among them', () => {
  const now = new Date(2026, 2, 30, 15, 20);
  expect(askOf({ days: 1 }, now).from).toBe(new Date(2026, 2, 30).getTime());
  expect(askOf({ days: 7 }, now).from).toBe(new Date(2026, 2, 24).getTime());
  expect(askOf({ days: 7, from: '2026-03-29' }, now).from).toBe(new Date(2026, 2, 29).getTime());
});
