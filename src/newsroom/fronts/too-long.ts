import type { Card } from '../../fronts/cards/contract.ts';
import { MOST_LETTERS } from '../../fronts/contract.ts';
import type { Strings } from '../strings/en.ts';

/** A sentence where there is too much of it: nothing is cut off unseen. */
export function tooLong(text: string, most: number, words: Pick<Strings['fronts'], 'tooMany'>): string | undefined {
  const over = text.trim().length - most;
  return over > 0 ? words.tooMany(over, most) : undefined;
}

/** Whether any of a card's words are too long to be kept. */
export function isTooLong({
  overrides,
  sublinks,
}: {
  overrides: Pick<Card['overrides'], 'headline' | 'kicker' | 'standfirst'>;
  sublinks: readonly Pick<Card['sublinks'][number], 'headline'>[];
}): boolean {
  const is = (text: string | null, most: number): boolean => (text ?? '').trim().length > most;
  return (
    (['headline', 'kicker', 'standfirst'] as const).some((name) => is(overrides[name], MOST_LETTERS[name])) ||
    sublinks.some(({ headline }) => is(headline, MOST_LETTERS.headline))
  );
}
