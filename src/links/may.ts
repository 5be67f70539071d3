import type { Person } from '../people/person.ts';
import { mayStory, type StoryFacts } from '../people/rights.ts';

/** Who may edit the story sees its links; whose story it is, too. */
export function maySeeLinks(person: Person, story: StoryFacts): boolean {
  return mayEditLinks(person, story) || (story.people.includes(person.id) && mayStory(person, 'story.read', story));
}

export function mayEditLinks(person: Person, story: StoryFacts): boolean {
  return mayStory(person, 'story.edit', story);
}

/** Whether links of live stories that are not their own can be theirs at all. */
export function editsOthers(person: Person): boolean {
  const sectionIds = [...(person.sections ?? [])];
  return mayEditLinks(person, { status: 'live', people: [], sectionId: sectionIds[0] ?? null, sectionIds });
}
