// A process of its own that publishes or withdraws a story and is killed before its nth statement: node act-and-die.mjs DATABASE STORY ACT N
import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { openDatabase } from '../../store/database.ts';
import { openWriting } from '../../writing/open-writing.ts';
import { publishStory } from '../acts/publish-story.ts';
import { withdrawStory } from '../acts/withdraw-story.ts';
import { carryOut } from '../schedules/carry-out.ts';
import { undoAct } from '../undo/undo-act.ts';

const [where = '', story = '0', act = 'publish', point = '0'] = process.argv.slice(2);
const last = Number(point);
/** statements of the act: others go on by the clock */
const acting = new AsyncLocalStorage<true>();
let statements = 0;
const killer: KyselyPlugin = {
  transformQuery({ node }) {
    if (acting.getStore()) {
      statements += 1;
      // nothing gets to say goodbye
      if (statements === last) process.kill(process.pid, 'SIGKILL');
    }
    return node;
  },
  transformResult: async ({ result }) => result,
};
const db = openDatabase(where).withPlugin(killer);
const quiet = { info() {}, warn() {}, error() {} };
const writing = openWriting({
  ...{ db, now: Date.now, log: quiet, origin: 'http://newsroom.test' },
  authority: { whoIs: async () => null, onEnded: () => () => {} },
});
await writing.caughtUp;
const person: Person = {
  ...{ id: 'cleo' as PersonId, name: 'Cleo', email: 'cleo@paper.example', username: 'cleo' },
  ...{ roles: ['chief'], sections: null, author: null },
};
const ctx = { db, now: Date.now, who: person.id, person, from: '', agent: '', session: 'cleo' };
const id = Number(story) as ArticleId;
const order = { act: 'correction' as const, note: 'It was nine.', place: 'above' as const };
const receipt = act === 'undo' ? await newest('receipts') : 0;
const schedule = act === 'schedule' ? await newest('schedules') : 0;
await acting.run(true, async () => {
  if (act === 'publish')
    await publishStory(ctx, writing.live, id, { ...order, act: 'publish', places: ['site', 'feed', 'newsletter'] });
  if (act === 'correction') await publishStory(ctx, writing.live, id, { ...order, places: ['site', 'feed'] });
  if (act === 'withdraw')
    await withdrawStory(ctx, writing.live, id, { kind: 'withdraw', reason: 'x', publicReason: '', redirectTo: null });
  if (act === 'undo') await undoAct(ctx, writing.live, receipt);
  if (act === 'schedule') await carryOut({ db, now: Date.now, who: null, origin: writing.live.origin }, schedule);
});
await writing.close();
process.stdout.write(`${statements}\n`);
await db.destroy();

async function newest(table: 'receipts' | 'schedules'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('articleId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}
