import type { ArticleId, PersonId, SectionId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { mayStory, type StoryFacts } from '../../people/rights.ts';
import type { Db } from '../../store/database.ts';
import type { StoryMay } from '../contract.ts';

/** What this person may do with a story; null: for them there is no such story. */
export function storyMayOf(person: Person, facts: StoryFacts): StoryMay | null {
  if (!mayStory(person, 'story.read', facts)) return null;
  const edit = mayStory(person, 'story.edit', facts);
  return {
    edit,
    suggest: edit || mayStory(person, 'story.suggest', facts),
    comment: mayStory(person, 'story.comment', facts),
    publish: mayStory(person, 'story.publish', facts),
    withdraw: facts.status === 'live' && mayStory(person, 'story.withdraw', facts),
    trash: facts.status !== 'live' && mayStory(person, 'story.delete', facts),
    handOver: mayStory(person, 'story.handOver', facts),
    share: mayStory(person, 'story.share', facts),
  };
}

/** What the rules need to know, of several stories at once. */
export async function factsOf(db: Db, stories: readonly ArticleId[]): Promise<Map<ArticleId, StoryFacts>> {
  const facts = new Map<
    ArticleId,
    { status: StoryFacts['status']; people: PersonId[]; sectionId: SectionId | null; sectionIds: SectionId[] }
  >();
  if (stories.length === 0) return facts;
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'status', 'sectionId'])
    .where('id', 'in', stories)
    .execute();
  for (const { id, ...row } of rows) facts.set(id, { ...row, people: [], sectionIds: [] });
  const people = await db
    .selectFrom('storyPeople')
    .select(['articleId', 'personId'])
    .where('articleId', 'in', stories)
    .orderBy('addedAt')
    .orderBy('personId')
    .execute();
  for (const { articleId, personId } of people) facts.get(articleId)?.people.push(personId);
  const sections = await db
    .selectFrom('articleSections')
    .select(['articleId', 'sectionId'])
    .where('articleId', 'in', stories)
    .execute();
  for (const { articleId, sectionId } of sections) facts.get(articleId)?.sectionIds.push(sectionId);
  return facts;
}

/** What one person may do with one story now; null: for them there is none. */
export async function accessTo(db: Db, person: Person, story: ArticleId): Promise<StoryMay | null> {
  const facts = (await factsOf(db, [story])).get(story);
  return facts ? storyMayOf(person, facts) : null;
}
