import type { Person } from '../people/person.ts';
import { may, type StoryAct } from '../people/rights.ts';

/** Whether the roles allow the act at all; which stories, `guard` says. */
export const whoMay =
  (act: StoryAct) =>
  (person: Person): boolean =>
    may(person, act);

export const reads = whoMay('story.read');
