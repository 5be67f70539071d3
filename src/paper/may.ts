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

/** What readers are told of one story that was taken from them is the paper's word: whoever takes stories back. */
export function mayReword(person: Person): boolean {
  return may(person, 'furniture.manage') && may(person, 'story.withdraw');
}

/** To see how the paper is set and what was done to it: chiefs and administrators. */
export function maySeeSettings(person: Person): boolean {
  return may(person, 'furniture.manage') || maySettings(person);
}

/** To change it: administrators. */
export function maySettings(person: Person): boolean {
  return may(person, 'settings.change');
}
