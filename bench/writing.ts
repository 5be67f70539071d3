import * as Y from 'yjs';
import { browser, until } from '../src/writing/testing/browser.ts';
import { absolute, type Figure, percentile } from './figures.ts';
import { type Desk, openDesk } from './writing-desk.ts';
import { runs } from './writing-runs.ts';

const RUNS = 10_000;
const WRITERS = 25;
const STORY = 5_000;
const LONG_STORY = 10_000;
const OPENINGS = 10;
/** five keys a second each, as somebody types who is not copying */
const KEY_EVERY = 200;
const TYPING = 15_000;

/** Nothing lost, others' words at once, long stories open quickly. The number of runs can be set by `BENCH_RUNS`. */
export async function writing(): Promise<Figure[]> {
  const desk = await openDesk();
  try {
    process.stderr.write(`${WRITERS} writers in one story …\n`);
    const keys = await typing(desk);
    process.stderr.write('Opening long stories …\n');
    const openings = await opening(desk);
    const asked = Number(process.env.BENCH_RUNS ?? RUNS);
    process.stderr.write(`${asked} runs of random writers …\n`);
    const { runs: done, kills, lost, unequal, written } = await runs(desk, asked);
    return [
      absolute(`keystroke to the other ${WRITERS - 1} screens, ${STORY} words, p95`, percentile(keys, 0.95), 'ms', {
        most: 150,
      }),
      absolute(`a story of ${LONG_STORY} words opens, slowest of ${OPENINGS}`, Math.max(...openings), 'ms', {
        most: 1_000,
      }),
      absolute('runs of random writers, each with edits and disconnects', done, 'runs', {
        least: Math.min(RUNS, asked),
      }),
      absolute(`of ${written} units written, with ${kills} times kill -9: acknowledged and lost`, lost, 'units', {
        most: 0,
      }),
      absolute('replicas that differ', unequal, 'replicas', { most: 0 }),
    ];
  } finally {
    await desk.close();
  }
}

/** Milliseconds from each keystroke to its being in each of the other replicas. */
async function typing(desk: Desk): Promise<number[]> {
  const story = await desk.story(STORY);
  const writers = Array.from({ length: WRITERS }, (_, at) => browser(desk.url, `writer${at}`, story));
  for (const writer of writers) await writer.synced();
  const times: number[] = [];
  const typed = new Map<number, Map<number, number>>();
  for (const { doc } of writers) {
    doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
      if (local) return;
      const now = performance.now();
      for (const [client, clock] of afterState)
        for (let at = beforeState.get(client) ?? 0; at < clock; at += 1) {
          const then = typed.get(client)?.get(at);
          if (then !== undefined) times.push(now - then);
        }
    });
  }
  const timers = writers.map(({ doc }, at) => {
    const paragraph = doc.getXmlFragment('body').get(at * 2) as Y.XmlElement;
    const words = paragraph.get(0) as Y.XmlText;
    const own = new Map<number, number>();
    typed.set(doc.clientID, own);
    return setInterval(() => {
      own.set(Y.getState(doc.store, doc.clientID), performance.now());
      words.insert(words.length, 'x');
    }, KEY_EVERY + at);
  });
  await new Promise((resolve) => setTimeout(resolve, TYPING));
  for (const timer of timers) clearInterval(timer);
  await until(() => writers.every(({ provider }) => provider.unsyncedChanges === 0));
  for (const writer of writers) writer.stop();
  return times;
}

/** From knocking until the whole text is there, each story opened for the first time. */
async function opening(desk: Desk): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < OPENINGS; count += 1) {
    const story = await desk.story(LONG_STORY);
    const begun = performance.now();
    const reader = browser(desk.url, 'reader', story);
    await new Promise<void>((resolve) => reader.provider.on('synced', () => resolve()));
    times.push(performance.now() - begun);
    reader.stop();
  }
  return times;
}
