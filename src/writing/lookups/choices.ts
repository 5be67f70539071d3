import { type SelectQueryBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { Database, Row } from '../../store/tables.ts';
import type { authorChoice, mediaChoice, sectionChoice, storyChoice, topicChoice } from '../contract.ts';
import { factsOf, storyMayOf } from '../stories/may.ts';

export type MediaChoice = z.output<typeof mediaChoice>;
export type StoryChoice = z.output<typeof storyChoice>;
export type TopicChoice = z.output<typeof topicChoice>;
export type AuthorChoice = z.output<typeof authorChoice>;
export type SectionChoice = z.output<typeof sectionChoice>;

// The queries that answer with choices; callers add conditions, order and limit.

export function topicChoices(db: Db) {
  return db
    .selectFrom('topics')
    .leftJoin('liveCounts as count', (join) =>
      join.onRef('count.targetId', '=', sql.ref('topics.id')).on('count.kind', '=', 'topic').on('count.month', '=', -1),
    )
    .select(['topics.id', 'topics.name', 'topics.kind', sql<number>`coalesce(count.stories, 0)`.as('count')]);
}

export function authorChoices(db: Db) {
  return db.selectFrom('authors').select(['authors.id', 'authors.name', 'authors.kind', 'authors.jobTitle']);
}

export function storyChoices(db: Db) {
  return db
    .selectFrom('articles')
    .leftJoin('liveArticles as live', 'live.id', 'articles.id')
    .leftJoin('sections as section', 'section.id', 'articles.sectionId')
    .leftJoin('sections as liveSection', 'liveSection.id', 'live.sectionId')
    .select([
      'articles.id',
      'articles.headline',
      'articles.status',
      'section.name as section',
      'live.path as path',
      'live.headline as liveHeadline',
      'liveSection.name as liveSection',
      sql<number>`coalesce(live.published_at, articles.touched_at)`.as('at'),
    ]);
}

export function mediaChoices(db: Db): SelectQueryBuilder<Database, 'media', Row<'media'>> {
  return db.selectFrom('media').selectAll();
}

export function mediaChoiceOf(row: Row<'media'>): MediaChoice {
  const { id, kind, hash, mime, fileName, title, alt, caption, credit, width, height, color, focusX, focusY } = row;
  return {
    ...{ id, kind, hash: row.state === 'ready' ? hash : null, mime, fileName, title, alt, caption, credit },
    ...{ width, height, color, focusX, focusY },
    widths: JSON.parse(row.widthsJson) as number[],
  };
}

export async function allSections(db: Db): Promise<SectionChoice[]> {
  return db.selectFrom('sections').select(['id', 'name', 'path', 'parentId']).orderBy('path').execute();
}

/**
 * What this person may know of these stories: all of those that are theirs to see, of others what every reader knows.
 * `words`: what they were found by; of others what readers have must hold it, or the answer would tell of the rest.
 */
export async function visibleStories(
  db: Db,
  person: Person,
  found: readonly (StoryChoice & { liveHeadline: string | null; liveSection: string | null })[],
  words = '',
): Promise<StoryChoice[]> {
  const facts = await factsOf(
    db,
    found.map(({ id }) => id),
  );
  const asked = folded(words).split(/\s+/).filter(Boolean);
  return found.flatMap(({ liveHeadline, liveSection, ...choice }): StoryChoice[] => {
    const own = facts.get(choice.id);
    if (own && storyMayOf(person, own)) return [choice];
    if (liveHeadline === null || !asked.every((word) => folded(liveHeadline).includes(word))) return [];
    return [{ ...choice, headline: liveHeadline, section: liveSection, status: 'live' }];
  });
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
