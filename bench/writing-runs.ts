import * as Y from 'yjs';
import type { ArticleId } from '../src/base/ids.ts';
import { browser, until } from '../src/writing/testing/browser.ts';
import { built } from './built.ts';
import { dice } from './prose.ts';
import type { Desk } from './writing-desk.ts';

type Edits = typeof import('../src/writing/testing/random-edits.ts');
type LoadText = typeof import('../src/writing/texts/load-text.ts');

const WRITERS = 4;
const RUNS_OF_ONE_STORY = 100;
const KILL_EVERY = 50;
const PATIENCE = 30_000;
const DELETIONS = 5_000;

/**
 * Simulated writers in one story after another: each run, each makes some random edits, goes offline or comes back; every
 * so often the server's process is killed while they write. `lost`: units of text that were acknowledged and are not on
 * disk after a kill, or are missing at the end; `unequal`: replicas that differ from the others.
 */
export async function runs(
  desk: Desk,
  count: number,
): Promise<{ runs: number; kills: number; lost: number; unequal: number; written: number }> {
  const sum = { runs: 0, kills: 0, lost: 0, unequal: 0, written: 0 };
  const random = dice(20_261_123);
  while (sum.runs < count) {
    const writers = await enter(desk, await desk.story(210));
    for (let run = 0; run < RUNS_OF_ONE_STORY && sum.runs < count; run += 1) {
      sum.runs += 1;
      await burst(writers, random);
      if (sum.runs % KILL_EVERY === 0) {
        sum.kills += 1;
        await pause(random() * 15);
        await desk.kill();
        sum.lost += await missing(desk, writers);
        await desk.start();
      }
      if (run % 10 === 9 || sum.runs === count) {
        writers.away.clear();
        await settled(writers.all);
        // state vectors say nothing of deletions: the last of them may still be on their way
        await until(() => unequal(writers.all.map(({ doc }) => doc)) === 0, DELETIONS).catch(() => {});
        sum.unequal += unequal(writers.all.map(({ doc }) => doc));
      } else await settled(writers.all.filter((writer) => !writers.away.has(writer)));
    }
    sum.written += writers.all.reduce((all, { doc }) => all + Y.getState(doc.store, doc.clientID), 0);
    for (const writer of writers.all) writer.stop();
    // whoever comes last sees what all have seen
    const late = browser(desk.url, 'late', writers.story);
    await late.synced();
    sum.unequal += unequal([late.doc, ...writers.all.map(({ doc }) => doc)]);
    late.stop();
    if (sum.runs % 1_000 < RUNS_OF_ONE_STORY) process.stderr.write(`${sum.runs} runs …\n`);
  }
  return sum;
}

type Writer = ReturnType<typeof browser>;
interface Writers {
  story: ArticleId;
  all: Writer[];
  /** who went offline and has not come back */
  away: Set<Writer>;
  /** how much of each one's own text the server acknowledged */
  acknowledged: Map<number, number>;
}

async function enter(desk: Desk, story: ArticleId): Promise<Writers> {
  const acknowledged = new Map<number, number>();
  const all = Array.from({ length: WRITERS }, (_, at) => browser(desk.url, `writer${at}`, story));
  for (const { provider, doc } of all)
    provider.on('unsyncedChanges', ({ number }: { number: number }) => {
      if (number === 0 && provider.isSynced) acknowledged.set(doc.clientID, Y.getState(doc.store, doc.clientID));
    });
  await settled(all);
  return { story, all, away: new Set(), acknowledged };
}

async function burst({ all, away }: Writers, random: () => number): Promise<void> {
  const { randomEdit } = await built<Edits>('writing/testing/random-edits');
  const below = (limit: number) => Math.floor(random() * limit);
  for (const [at, writer] of all.entries()) {
    if (away.has(writer)) {
      if (random() < 0.5) away.delete(writer);
    } else if (random() < 0.1) {
      away.add(writer);
      writer.socket.disconnect();
    }
    for (let edits = below(4); edits >= 0; edits -= 1) randomEdit(writer.doc, below, `writer${at}`);
  }
}

async function missing(desk: Desk, { story, acknowledged }: Writers): Promise<number> {
  const { loadText } = await built<LoadText>('writing/texts/load-text');
  const doc = new Y.Doc();
  for (const update of (await loadText({ db: desk.db, now: Date.now }, story)).updates) Y.applyUpdate(doc, update);
  let lost = 0;
  for (const [client, clock] of acknowledged) lost += Math.max(0, clock - Y.getState(doc.store, client));
  return lost;
}

/** All of them have all that any of them has, and the server has acknowledged it. */
async function settled(writers: readonly Writer[]): Promise<void> {
  await until(() => {
    // who asks to come back while the goodbye is still on its way is not heard
    for (const { socket } of writers) if (socket.status === 'disconnected') void socket.connect();
    return (
      writers.every(({ provider }) => provider.isSynced && provider.unsyncedChanges === 0) &&
      new Set(writers.map(({ doc }) => stateOf(doc))).size <= 1
    );
  }, PATIENCE);
}

function unequal(docs: readonly Y.Doc[]): number {
  const texts = docs.map((doc) => {
    const roots = [...doc.share.keys()].sort().map((name) => [name, JSON.stringify(rootOf(doc, name))]);
    return JSON.stringify(roots);
  });
  return texts.filter((text) => text !== texts[0]).length;
}

function rootOf(doc: Y.Doc, name: string): unknown {
  if (name === 'fields') return Object.entries(doc.getMap(name).toJSON()).sort();
  return name === 'body' || name === 'leadCaption' ? doc.getXmlFragment(name).toJSON() : doc.getText(name).toDelta();
}

function stateOf(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
