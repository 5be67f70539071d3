import { expect, it } from 'vitest';
import { PLACES, publishStory, withdrawStory } from './contract.ts';

it('takes no characters into what readers are told that turn what stands beside them', () => {
  const { note } = publishStory.input.parse({
    id: '1',
    act: 'correction',
    note: ' \u202eIt ended on Thursday.\u202c\u2067 ',
  });
  expect(note).toBe('It ended on Thursday.');
  const told = { reason: 'Legal\u202e', publicReason: '\u2066Its figures\u2069 were made up.' };
  expect(withdrawStory.input.parse({ id: '1', kind: 'retract', ...told })).toMatchObject({
    reason: 'Legal',
    publicReason: 'Its figures were made up.',
  });
  expect(withdrawStory.input.safeParse({ id: '1', reason: '\u202e\u202c' }).success, 'nothing is left of it').toBe(
    false,
  );
});

it('names each place once', () => {
  const named = (places: unknown) => publishStory.input.safeParse({ id: '1', act: 'publish', places }).success;
  expect(named(PLACES)).toBe(true);
  for (const places of [['site', 'site'], Array(100_000).fill('site'), ['feed'], ['site', 'moon']])
    expect(named(places)).toBe(false);
});
