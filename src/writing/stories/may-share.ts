import type { SectionId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { may, mayUseSection } from '../../people/rights.ts';

/** With whom this person may share a list: editors with all, or with the desks that they work for. */
export function reachOf(person: Person): 'paper' | 'desk' | 'nobody' {
  if (!may(person, 'story.publish')) return 'nobody';
  return person.sections === null ? 'paper' : 'desk';
}

export interface Sharing {
  sharedWith: 'nobody' | 'paper' | 'desk';
  sectionId: SectionId | null;
}

export function mayShare(person: Person, { sharedWith, sectionId }: Sharing): boolean {
  if (sharedWith === 'nobody') return true;
  const reach = reachOf(person);
  return reach === 'paper' || (reach === 'desk' && sharedWith === 'desk' && mayUseSection(person, sectionId));
}
