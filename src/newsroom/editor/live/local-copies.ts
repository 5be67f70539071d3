import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { PersonId } from '../../../base/ids.ts';
import { copyName, holdCopy } from '../../offline/copies.ts';

/** Keeps every change of the document in this browser from now on, for one person: nobody else's sign-in opens it. */
export function keepLocalCopy(person: PersonId, story: number, doc: Doc): IndexeddbPersistence {
  const name = copyName(person, story);
  const copy = new IndexeddbPersistence(name, doc);
  doc.once('destroy', holdCopy(name));
  return copy;
}
