/**
 * What this browser keeps so that the newsroom opens without a line, beside the copies of texts: who works here, and what is
 * known of the stories that were open lately. Nobody else's is in it: it is emptied when somebody else comes.
 */
export type Store = 'who' | 'stories';

const NAME = 'standfirst-kept';

/** @throws where the browser keeps nothing (some private windows) */
export function readKept(store: Store, key: IDBValidKey): Promise<unknown> {
  return within(store, 'readonly', (on) => on.get(key));
}

export function readAllKept(store: Store): Promise<unknown[]> {
  return within(store, 'readonly', (on) => on.getAll());
}

export async function keep(store: Store, key: IDBValidKey, value: unknown): Promise<void> {
  await within(store, 'readwrite', (on) => on.put(value, key));
}

export async function drop(store: Store, key: IDBValidKey): Promise<void> {
  await within(store, 'readwrite', (on) => on.delete(key));
}

export async function empty(store: Store): Promise<void> {
  await within(store, 'readwrite', (on) => on.clear());
}

async function within<Result>(
  store: Store,
  mode: IDBTransactionMode,
  work: (on: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((done, failed) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      // on disk, not only asked for
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('who');
      opening.result.createObjectStore('stories');
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
}
