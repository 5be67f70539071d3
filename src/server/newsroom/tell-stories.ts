import type { ArticleId, PersonId } from '../../base/ids.ts';
import { mayStory } from '../../people/rights.ts';
import { factsOf } from '../../people/story-facts.ts';
import type { Db } from '../../store/database.ts';
import type { EventStream, Told } from './event-stream.ts';

const GATHER = 100;
const REMEMBERED = 2_000;

type Tell = EventStream['tell'];

/**
 * Tells what is new. What happened to one story is told to those who may see it, and to those who could when it was told
 * last: from their lists it goes. Nobody else learns that there is such a story, or how busy it is.
 */
export function tellStories(
  db: Db,
  stream: Pick<EventStream, 'people' | 'tell'>,
  onFailed: (error: unknown) => void,
): Tell {
  const waiting = new Map<string, { told: Told; story: ArticleId }>();
  const last = new Map<ArticleId, readonly PersonId[]>();
  let timer: NodeJS.Timeout | undefined;

  const tell = async () => {
    timer = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    const people = stream.people();
    if (people.length === 0) return;
    const stories = [...new Set(all.map(({ story }) => story))];
    const facts = await factsOf(db, stories);
    for (const story of stories) {
      const of = facts.get(story);
      const now = people.filter((person) => of && mayStory(person, 'story.read', of)).map(({ id }) => id);
      const to = [...new Set([...now, ...(last.get(story) ?? [])])];
      last.delete(story);
      last.set(story, now);
      if (to.length > 0) for (const { told } of all.filter((one) => one.story === story)) stream.tell(told, to);
    }
    for (const story of [...last.keys()].slice(0, Math.max(0, last.size - REMEMBERED))) last.delete(story);
  };

  return (told, to) => {
    if (told.story === undefined || to) return stream.tell(told, to);
    waiting.set(`${told.kind} ${told.story}`, { told, story: told.story as ArticleId });
    if (timer === undefined) timer = setTimeout(() => void tell().catch(onFailed), GATHER).unref();
  };
}
