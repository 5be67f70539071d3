import type { Person } from '../people/person.ts';
import { mayReadOthers } from '../people/rights.ts';

/** Whoever may open the front tool. */
export function maySeeReads(person: Person): boolean {
  return mayReadOthers(person);
}
