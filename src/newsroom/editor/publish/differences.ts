import { type Passage, proseDiff } from '../../../content/prose-diff.ts';
import { STORY_FIELDS, type StoryField, type StorySnapshot } from '../../../writing/contract.ts';
import type { EditorWords } from '../../strings/editor-en.ts';
import type { KnownThings } from '../pickers/known-things.ts';
import type { StoryData } from '../story-context.ts';
import { fieldText } from '../versions/field-text.ts';

export interface Difference {
  field: StoryField;
  passages: Passage[];
}

export interface Names {
  known: KnownThings;
  sections: StoryData['sections'];
  words: Pick<EditorWords, 'genres' | 'designs' | 'displays'> & { yes: string; no: string };
}

/** What readers would see change, field by field; notes to colleagues are none of it. */
export function differencesOf(before: StorySnapshot, after: StorySnapshot, names: Names): Difference[] {
  return STORY_FIELDS.filter((field) => field !== 'notes')
    .map((field) => ({ field, passages: proseDiff(inWords(field, before, names), inWords(field, after, names)) }))
    .filter(({ passages }) => passages.some(({ isChanged }) => isChanged));
}

/** Asks for the names of what a snapshot refers to by number. */
export function wantNamesOf({ topicIds, byline, lead }: StorySnapshot, known: KnownThings): void {
  known.want('topics', topicIds);
  known.want(
    'authors',
    byline.map(({ author }) => author),
  );
  if (lead?.media) known.want('media', [lead.media]);
}

/** What a field held, as it is said on the screen. */
export function inWords(field: StoryField, snapshot: StorySnapshot, { known, sections, words }: Names): string {
  const section = (id: number): string => sections.find((one) => one.id === id)?.name ?? `#${id}`;
  const named = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value;
  switch (field) {
    case 'sectionId':
      return snapshot.sectionId === null ? '' : section(snapshot.sectionId);
    case 'sectionIds':
      return snapshot.sectionIds.map(section).join(', ');
    case 'genre':
      return named(words.genres, snapshot.genre);
    case 'design':
      return named(words.designs, snapshot.design);
    case 'display':
      return named(words.displays, snapshot.display);
    case 'commentsOpen':
    case 'noindex':
      return snapshot[field] ? words.yes : words.no;
    default:
      return fieldText(field, snapshot, known);
  }
}
