import { STORY_FIELDS, type StoryField, type StorySnapshot } from '../../../writing/contract.ts';
import type { KnownThings } from '../pickers/known-things.ts';
import { fieldText } from '../versions/field-text.ts';
import { type Passage, proseDiff } from '../../../content/prose-diff.ts';

export interface Difference {
  field: StoryField;
  passages: Passage[];
}

/** What readers would see change, field by field; notes to colleagues are none of it. */
export function differencesOf(before: StorySnapshot, after: StorySnapshot, known: KnownThings): Difference[] {
  return STORY_FIELDS.filter((field) => field !== 'notes')
    .map((field) => ({ field, passages: proseDiff(fieldText(field, before, known), fieldText(field, after, known)) }))
    .filter(({ passages }) => passages.some(({ isChanged }) => isChanged));
}
