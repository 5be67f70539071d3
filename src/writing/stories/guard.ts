import { Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { StoryMay } from '../contract.ts';
import { factsOf, storyMayOf } from './may.ts';

/**
 * What this person may do with the story, when they may see it and do this to it.
 * @throws {NotFound} where for them there is no such story, {Forbidden}
 */
export async function guard(db: Db, person: Person, story: ArticleId, act?: keyof StoryMay): Promise<StoryMay> {
  const facts = (await factsOf(db, [story])).get(story);
  const may = facts ? storyMayOf(person, facts) : null;
  if (!may) throw new NotFound(`story ${story}`);
  if (act && !may[act]) throw new Forbidden(act === 'publish' && facts?.isRetracted ? RETRACTED : REFUSALS[act]);
  return may;
}

export const RETRACTED = 'It is retracted: publishing it again is for the chief editor.';

const REFUSALS: Record<keyof StoryMay, string> = {
  edit: 'In its present state this story is not yours to change.',
  suggest: 'In its present state nothing can be proposed in this story.',
  comment: 'In its present state this story takes no comments of yours.',
  publish: 'Publishing this story is for its editors.',
  withdraw: 'Withdrawing this story is for the chief editor, and only while it is live.',
  trash: 'This story is not yours to throw away.',
  handOver: 'Whose story this is is not for you to say.',
  share: 'Links to this story are for its editors to hand out.',
};
