import type { Instant } from '../../base/clock.ts';
import type { MediaId } from '../../base/ids.ts';
import { barredBy, type UseFacts } from '../../media/barred-by.ts';
import type { Check } from '../contract.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Dead } from './dead-links.ts';
import type { Place } from './places.ts';

/** Longer ones are cut off in lists, on telephones and by search engines. */
const LONG_HEADLINE = 110;

/** A file as the text may use it, by what bars it from publication (`media/barred-by.ts`). */
export interface CheckedFile extends UseFacts {
  isThere: boolean;
  /** had for a single story, and readers have it in another */
  isElsewhere: boolean;
}

/** What the checks need to know of things that the text refers to. */
export interface CheckFacts {
  kind: 'story' | 'page';
  now: Instant;
  files: ReadonlyMap<MediaId, CheckedFile>;
  dead: ReadonlyMap<Place, Dead>;
  openNotes: number;
  proposals: number;
}

/** Everything wrong or doubtful with a text, in the order of the page. @param used what {@link places} found in it */
export function checkText(snapshot: StorySnapshot, used: readonly Place[], facts: CheckFacts): Check[] {
  return [
    ...headline(snapshot),
    ...section(snapshot, facts),
    ...used.flatMap((place) => placeChecks(place, facts)),
    ...left(facts),
  ];
}

function headline({ headline: words }: StorySnapshot): Check[] {
  const where = 'headline';
  if (!words.trim()) return [{ rule: 'headline', level: 'blocks', where, sentence: 'The story has no headline.' }];
  if (words.trim().length <= LONG_HEADLINE) return [];
  const sentence = `The headline has ${words.trim().length} characters; above ${LONG_HEADLINE} it is cut off in many places.`;
  return [{ rule: 'headlineLength', level: 'informs', where, sentence }];
}

function section({ sectionId }: StorySnapshot, { kind }: CheckFacts): Check[] {
  if (kind === 'page' || sectionId !== null) return [];
  return [{ rule: 'section', level: 'blocks', where: 'sectionId', sentence: 'The story stands in no section.' }];
}

function placeChecks(place: Place, facts: CheckFacts): Check[] {
  const { where } = place;
  if (place.kind === 'link') {
    const why = facts.dead.get(place);
    return why ? [{ rule: 'deadLink', level: 'informs', where, sentence: DEAD[why](place.words.trim()) }] : [];
  }
  const { media, alt, decorative, isPicture } = place;
  const found: Check[] = [];
  const file = media === null ? undefined : facts.files.get(media);
  if (!file?.isThere)
    found.push({ rule: 'media', level: 'informs', where, sentence: 'The file is not there: readers see nothing.' });
  if (isPicture && !decorative && !alt.trim())
    found.push({
      rule: 'alt',
      level: 'informs',
      where,
      sentence: 'The picture has no words for those who cannot see it.',
    });
  if (file) found.push(...fileChecks(file, place, facts.now));
  return found;
}

/** Blocks exactly what publication refuses; a picture that came with an import without a credit is only spoken of. */
function fileChecks(file: CheckedFile, { where, isPicture, credit, decorative }: FilePlace, now: Instant): Check[] {
  const why = barredBy(file, now, { credit, decorative });
  if (why === 'expired')
    return [{ rule: 'media', level: 'blocks', where, sentence: 'The licence of this file has ended.' }];
  if (file.isElsewhere) {
    const sentence = 'This file may stand in one story only, and stands in another.';
    return [{ rule: 'media', level: 'blocks', where, sentence }];
  }
  const needsNone = !isPicture || decorative || file.own || file.decorative || credit.trim() || file.credit.trim();
  if (!why && (needsNone || !file.isThere)) return [];
  return [{ rule: 'credit', level: why ? 'blocks' : 'informs', where, sentence: 'The picture has no credit.' }];
}

type FilePlace = Extract<Place, { kind: 'file' }>;

const DEAD: Record<Dead, (words: string) => string> = {
  story: (words) => `${named(words)} leads to a story that readers cannot open.`,
  address: (words) => `${named(words)} leads to an address of the paper where there is nothing.`,
  anchor: (words) => `${named(words)} leads to a place in a text that is not there any more.`,
};

function named(words: string): string {
  return words ? `The link “${words}”` : 'A link';
}

function left({ openNotes, proposals }: CheckFacts): Check[] {
  const found: Check[] = [];
  if (openNotes > 0) {
    const sentence = openNotes === 1 ? 'One comment is open.' : `${openNotes} comments are open.`;
    found.push({ rule: 'openNotes', level: 'informs', where: 'comments', sentence });
  }
  if (proposals > 0) {
    const sentence =
      proposals === 1
        ? 'One proposal is not decided: readers get the text without it.'
        : `${proposals} proposals are not decided: readers get the text without them.`;
    found.push({ rule: 'suggestions', level: 'informs', where: 'body', sentence });
  }
  return found;
}
