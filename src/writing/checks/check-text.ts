import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Check } from '../contract.ts';
import type { StorySnapshot } from '../layout.ts';
import { type Place, places } from './places.ts';

/** Longer ones are cut off in lists, on telephones and by search engines. */
const LONG_HEADLINE = 110;

/** What the checks need to know of things that the text refers to. */
export interface CheckFacts {
  kind: 'story' | 'page';
  /** `needsNoCredit`: the paper's own, or decoration. `hasEnded`: its licence */
  files: ReadonlyMap<
    MediaId,
    { credit: string; copyright: string; isThere: boolean; needsNoCredit?: boolean; hasEnded?: boolean }
  >;
  /** files that readers have in this story already: what was published once blocks nothing any more */
  published: ReadonlySet<MediaId>;
  /** of the stories that the text links to, those that readers can open */
  live: ReadonlySet<ArticleId>;
  openNotes: number;
  proposals: number;
}

/** Everything wrong or doubtful with a text, in the order of the page. */
export function checkText(snapshot: StorySnapshot, facts: CheckFacts): Check[] {
  return [
    ...headline(snapshot),
    ...section(snapshot, facts),
    ...places(snapshot).flatMap((place) => placeChecks(place, facts)),
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
  if (place.kind === 'link') {
    if (facts.live.has(place.story)) return [];
    const sentence = `“${place.words}” links to a story that readers cannot open.`;
    return [{ rule: 'deadLink', level: 'informs', where: place.where, sentence }];
  }
  const { where, media, alt, decorative, credit, isPicture } = place;
  const found: Check[] = [];
  const file = media === null ? undefined : facts.files.get(media);
  if (!file?.isThere)
    found.push({ rule: 'media', level: 'informs', where, sentence: 'The file is not there: readers see nothing.' });
  if (file?.hasEnded)
    found.push({ rule: 'media', level: 'blocks', where, sentence: 'The licence of this file has ended.' });
  if (!isPicture || decorative) return found;
  if (!alt.trim())
    found.push({
      rule: 'alt',
      level: 'informs',
      where,
      sentence: 'The picture has no words for those who cannot see it.',
    });
  if (file?.isThere && !file.needsNoCredit && !credit.trim() && !file.credit.trim() && !file.copyright.trim())
    found.push({
      rule: 'credit',
      level: media !== null && facts.published.has(media) ? 'informs' : 'blocks',
      where,
      sentence: 'The picture has no credit.',
    });
  return found;
}

function left({ openNotes, proposals }: CheckFacts): Check[] {
  const found: Check[] = [];
  if (openNotes > 0) {
    const sentence =
      openNotes === 1 ? 'One note of a colleague is open.' : `${openNotes} notes of colleagues are open.`;
    found.push({ rule: 'openNotes', level: 'informs', where: 'notes', sentence });
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
