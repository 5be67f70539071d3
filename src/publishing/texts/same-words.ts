import { normalise } from '../../content/normalise.ts';
import { paragraphsOf } from '../../content/render/text.ts';
import { type Touched, touchedByBoth } from '../../content/touched-by-both.ts';
import { type StorySnapshot, TEXT_FIELDS, type TextField } from '../../writing/layout.ts';

/** `field`: `body` or one of the short texts */
export type SameWords = Touched & { field: TextField | 'body' };

/** What readers see of a text that two copies of `base` changed in the same words: joined, it would say what nobody wrote. */
export function sameWords(base: StorySnapshot, one: StorySnapshot, other: StorySnapshot): SameWords[] {
  const found = TEXT_FIELDS.filter((field) => field !== 'notes').flatMap((field) =>
    touchedByBoth([base[field]], [one[field]], [other[field]]).map((touched) => ({ field, ...touched })),
  );
  const body = touchedByBoth(textOf(base), textOf(one), textOf(other));
  return [...found, ...body.map((touched) => ({ field: 'body' as const, ...touched }))];
}

function textOf({ body }: StorySnapshot): string[] {
  return paragraphsOf(normalise(body).content);
}
