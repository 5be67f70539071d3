import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how?: { type: 'major'; execution: 'sync'; flavor: 'regular' | 'last-resort' }) => void;

let collect: Collect | null = null;
let lastThorough = 0;

/** Bytes of resident memory from which pages that the engine keeps for itself are given back too. */
const MUCH = 220 * 1024 * 1024;
/** Milliseconds between two collections of that kind, which take several times as long. */
const SELDOM = 2_000;

/**
 * Gives memory back. The SQLite driver's statements each hold some outside the heap until their handles are collected, and a
 * heap as small and steady as an import's is hardly ever collected, so resident memory would grow with the file. And the
 * engine keeps the pages of what it collected for later use; only a collection of the last resort gives them back (V8's pool
 * of pages; measured: 372 MB → 190 MB).
 */
export async function letGo(): Promise<void> {
  collectNow();
  // the handles' own ends come after the collection
  await turn();
}

/** The same between two steps that cannot wait; handles' memory comes later. */
export function collectNow(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  const now = performance.now();
  const isThorough = process.memoryUsage.rss() > MUCH && now - lastThorough > SELDOM;
  if (isThorough) lastThorough = now;
  collect({ type: 'major', execution: 'sync', flavor: isThorough ? 'last-resort' : 'regular' });
}
