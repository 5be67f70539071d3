/** The copies of texts that this browser keeps: a database each, made by `editor/live/local-copies.ts`. */
const PREFIX = 'standfirst-writing:';

/** In a copy: how many changes of its person the server has not acknowledged, and how its story is headed. */
export const WAITING = 'waiting';
export const HEADLINE = 'headline';

export function copyName(person: string, story: number): string {
  return `${PREFIX}${person}:${story}`;
}

/** Held as long as a text is open, so that no other tab takes its copy away. @returns how to let go */
export function holdCopy(name: string): () => void {
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  navigator.locks?.request(name, { mode: 'shared' }, () => held).catch(() => {});
  return release;
}

/** What a copy says of itself; null: there is none. */
export async function lookIntoCopy(name: string): Promise<{ waiting: number; headline: string | null } | null> {
  const names = await copyNames();
  return names.includes(name) ? look(name) : null;
}

/**
 * What the server has goes from this browser. Words that only this browser has stay, for their person, and so does what is
 * open in a tab. @param but whose copies stay all the same
 */
export async function clearCopies(but?: string): Promise<void> {
  for (const name of await copyNames())
    if (but === undefined || !name.startsWith(`${PREFIX}${but}:`)) await clear(name);
}

/** The same for one. */
export async function clearCopy(name: string): Promise<void> {
  if ((await copyNames()).includes(name)) await clear(name);
}

async function copyNames(): Promise<string[]> {
  const known = (await indexedDB.databases?.()) ?? [];
  return known.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
}

async function clear(name: string): Promise<void> {
  const work = async (): Promise<void> => {
    if ((await look(name)).waiting === 0) await remove(name);
  };
  if (!navigator.locks) return work();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => lock && work());
}

function look(name: string): Promise<{ waiting: number; headline: string | null }> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => done({ waiting: 0, headline: null });
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('custom')) {
        database.close();
        done({ waiting: 0, headline: null });
        return;
      }
      const reading = database.transaction('custom');
      const [waiting, headline] = [WAITING, HEADLINE].map((key) => reading.objectStore('custom').get(key));
      reading.oncomplete = reading.onabort = () => {
        database.close();
        done({ waiting: Number(waiting?.result ?? 0), headline: headline?.result ?? null });
      };
    };
  });
}

function remove(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}
