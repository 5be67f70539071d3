import type { Person } from '../people/person.ts';
import { may } from '../people/rights.ts';

interface Facts {
  uploadedBy: string | null;
  licence: string;
  usableUntil: number | null;
}

/** Words, focus and crops: whoever edits files, and everybody those that they brought in. */
export function mayEdit(person: Person, media: Pick<Facts, 'uploadedBy'>): boolean {
  return may(person, 'media.edit') || (may(person, 'media.upload') && media.uploadedBy === person.id);
}

/** Rights: the picture desk; whoever brought a file in says them first, and cannot prolong what was said. */
export function mayRights(person: Person, media: Facts): boolean {
  if (may(person, 'media.rights')) return true;
  return media.uploadedBy === person.id && media.licence === '' && media.usableUntil === null;
}

export function mayRemove(person: Person): boolean {
  return may(person, 'media.delete');
}
