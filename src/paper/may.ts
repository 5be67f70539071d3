import type { Person } from '../people/person.ts';
import { may } from '../people/rights.ts';

/** Topics and the strip: front editors, chiefs, administrators. */
export function mayTopics(person: Person): boolean {
  return may(person, 'topics.manage');
}

/** Sections, old addresses, static pages' reviews, notices of what was withdrawn: chiefs and administrators. */
export function mayFurniture(person: Person): boolean {
  return may(person, 'furniture.manage');
}
