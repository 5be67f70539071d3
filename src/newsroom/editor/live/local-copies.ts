import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { PersonId } from '../../../base/ids.ts';

const PREFIX = 'standfirst-writing:';

/** In a copy: how many changes of its person the server has not acknowledged. */
export const WAITING = 'waiting';

/** Keeps every change of the document in this browser from now on, for one person: nobody else's sign-in opens it. */
export function keepLocalCopy(person: PersonId, story: number, doc: Doc): IndexeddbPersistence {
  return new IndexeddbPersistence(`${PREFIX}${person}:${story}`, doc);
}

/** On signing out: what the server has goes from this browser. Words that only this browser has stay, for their person. */
export async function clearLocalCopies(): Promise<void> {
  const known = (await indexedDB.databases?.()) ?? [];
  const names = known.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  for (const name of names) if ((await waitingIn(name)) === 0) await remove(name);
}

async function waitingIn(name: string): Promise<number> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => done(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const finish = (count: unknown): void => {
        database.close();
        done(Number(count ?? 0));
      };
      if (!database.objectStoreNames.contains('custom')) {
        finish(0);
        return;
      }
      const reading = database.transaction('custom').objectStore('custom').get(WAITING);
      reading.onsuccess = () => finish(reading.result);
      reading.onerror = () => finish(0);
    };
  });
}

function remove(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}
