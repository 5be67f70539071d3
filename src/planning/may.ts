import type { Person } from '../people/person.ts';
import { mayStory, type StoryFacts } from '../people/rights.ts';
import type { WorkStatus } from './contract.ts';

/** Whether this person may say how far the story is: away from where it stands, and to the other place. */
export function mayMove(
  person: Person,
  facts: StoryFacts,
  { from, to }: Record<'from' | 'to', Pick<WorkStatus, 'movers'>>,
): boolean {
  if (!mayStory(person, 'story.plan', facts)) return false;
  return person.roles.some((role) => from.movers.includes(role) && to.movers.includes(role));
}

/** What this person may do with the plan now. */
export function planMayOf(person: Person, facts: StoryFacts, from: WorkStatus, statuses: readonly WorkStatus[]) {
  return {
    plan: mayStory(person, 'story.plan', facts),
    assign: mayStory(person, 'story.handOver', facts),
    moves: statuses.filter((to) => to.id !== from.id && mayMove(person, facts, { from, to })).map(({ id }) => id),
  };
}
