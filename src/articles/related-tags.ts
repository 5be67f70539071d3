import type { Instant } from '../base/clock.ts';
import type { ArticleId, SectionId, TopicId } from '../base/ids.ts';
import { TOPICS } from './related-rule.ts';

/** What a story's page has at its foot, and the lists that this was chosen from. */
export interface ShownRelated {
  story: ArticleId;
  topics: TopicId[];
  /** the home: null is the whole paper */
  section: SectionId | null;
  /** printed, in this order */
  related: ArticleId[];
  /** left out there, since they stand elsewhere on the page */
  above: ArticleId[];
  /** of stories that were published before it */
  until: Instant;
}

/**
 * Notes for whoever keeps the page of a story: one for each list that its related stories are chosen from (`~beside:topic:4`),
 * and one that says all of {@link ShownRelated}. No key for shared caches: another story may come into the list without any
 * page being changed by it.
 */
export function relatedTags(
  article: { id: ArticleId; sectionId: SectionId | null; topics: readonly { id: TopicId }[] },
  { related, above, until }: { related: readonly { id: ArticleId }[]; above: ArticleId[]; until: Instant },
): string[] {
  const topics = article.topics.slice(0, TOPICS).map(({ id }) => id);
  const shown: ShownRelated = {
    story: article.id,
    topics,
    section: article.sectionId,
    related: related.map(({ id }) => id),
    above,
    until,
  };
  const home = shown.section === null ? 'front' : `section:${shown.section}`;
  return [...besideTags([...topics.map((id) => `topic:${id}`), home]), `${SHOWN}${JSON.stringify(shown)}`];
}

/** What the pages carry whose related stories may be others after a fact with these tags. */
export function besideTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => /^(?:topic:|section:|front$)/.test(tag)).map((tag) => `~beside:${tag}`);
}

export function shownRelated(tags: readonly string[]): ShownRelated | null {
  const note = tags.find((tag) => tag.startsWith(SHOWN));
  return note ? (JSON.parse(note.slice(SHOWN.length)) as ShownRelated) : null;
}

const SHOWN = '~related:';
