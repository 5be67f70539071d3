import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Person } from './person.ts';
import { mayReadAll, mayStory } from './rights.ts';
import { factsOf } from './story-facts.ts';

/** Says of these stories which the person may read; what is gone only those may who read everything. At most three queries. */
export async function readableStories(
  db: Db,
  person: Person,
  stories: readonly ArticleId[],
): Promise<(story: ArticleId) => boolean> {
  if (mayReadAll(person)) return () => true;
  const facts = await factsOf(db, [...new Set(stories)]);
  return (story) => {
    const known = facts.get(story);
    return known !== undefined && mayStory(person, 'story.read', known);
  };
}
