import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/**
 * Lets the SQLite driver give back its memory. Each statement holds some outside the heap until its handle is collected, and
 * a heap as small and steady as an import's is hardly ever collected, so resident memory would grow with the file.
 */
export async function letGo(): Promise<void> {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  // the handles' own ends come after the collection
  await turn();
}
