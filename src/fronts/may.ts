import { Forbidden } from '../base/errors.ts';
import type { Person } from '../people/person.ts';
import { may, mayReadOthers, mayUseSection } from '../people/rights.ts';
import { type FrontKey, frontOf } from './front-key.ts';

/** By role: whether there is any front that they could edit. */
export function mayFronts(person: Person): boolean {
  return may(person, 'front.edit') || may(person, 'front.section');
}

/** Whoever may read what others write: drafts of fronts have words that readers do not know yet. */
export function maySeeFronts(person: Person): boolean {
  return mayReadOthers(person);
}

/** Every front with the right for the whole paper; else those of sections, the own ones where roles are narrowed. */
export function mayFront(person: Person, key: FrontKey): boolean {
  if (may(person, 'front.edit')) return true;
  const of = frontOf(key);
  return of?.kind === 'section' && may(person, 'front.section') && mayUseSection(person, of.id);
}

/** @throws Forbidden */
export function guardFront(person: Person, key: FrontKey): void {
  if (!mayFront(person, key)) throw new Forbidden('This front is edited by others.');
}
