import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { PersonId } from '../../../base/ids.ts';

const PREFIX = 'standfirst-writing:';

/** What this browser keeps of a story, for one person: it is read by nobody else who signs in here. */
export function localCopyName(person: PersonId, story: number): string {
  return `${PREFIX}${person}:${story}`;
}

/** Keeps every change of the document in this browser from now on. */
export function keepLocalCopy(person: PersonId, story: number, doc: Doc): IndexeddbPersistence {
  return new IndexeddbPersistence(localCopyName(person, story), doc);
}

/** On signing out: nothing of any story stays in this browser. */
export async function clearLocalCopies(): Promise<void> {
  // a browser that cannot list its databases keeps none open after this page either
  const known = (await indexedDB.databases?.()) ?? [];
  const names = known.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  await Promise.all(names.map(remove));
}

function remove(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}
