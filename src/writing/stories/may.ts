import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { mayStory, type StoryFacts } from '../../people/rights.ts';
import { factsOf } from '../../people/story-facts.ts';
import type { Db } from '../../store/database.ts';
import type { StoryMay } from '../contract.ts';

export { factsOf } from '../../people/story-facts.ts';

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

/** What one person may do with one story now; null: for them there is none. */
export async function accessTo(db: Db, person: Person, story: ArticleId): Promise<StoryMay | null> {
  const facts = (await factsOf(db, [story])).get(story);
  return facts ? storyMayOf(person, facts) : null;
}
