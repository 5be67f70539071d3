import type { ArticleId, PersonId } from '../src/base/ids.ts';
import type { NewsroomContext } from '../src/people/serve.ts';
import { built } from './built.ts';

/*
 * A process of its own that acts once and is killed by itself, as by `kill -9`, before the statement of that number (0: after
 * the last). Prints how many statements the act took, where it lives on.
 */
const [where, story, act, at] = process.argv.slice(2) as [string, string, string, string];
const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
const { openWriting } = await built<typeof import('../src/writing/open-writing.ts')>('writing/open-writing');
const { publishStory } = await built<typeof import('../src/publishing/acts/publish-story.ts')>(
  'publishing/acts/publish-story',
);
const { withdrawStory } = await built<typeof import('../src/publishing/acts/withdraw-story.ts')>(
  'publishing/acts/withdraw-story',
);
let statements = 0;
let armed = false;
const db = openDatabase(where, ({ level }) => {
  // told after each statement: before the next one, that is
  if (level !== 'query' || !armed) return;
  statements += 1;
  if (statements === Number(at)) process.kill(process.pid, 'SIGKILL');
});
const id = 'victim' as PersonId;
const person = {
  ...{ id, name: 'Victim', email: 'victim@paper.example', username: 'victim', author: null, sections: null },
  roles: ['chief' as const],
};
const log = { info() {}, warn() {}, error() {} };
const authority = { whoIs: async () => null, onEnded: () => () => {} };
const origin = 'http://paper.example';
const writing = openWriting({ db, now: Date.now, log, authority, origin });
await writing.caughtUp;
const ctx: NewsroomContext = { db, now: Date.now, who: id, person, session: 's', from: '', agent: '' };
armed = true;
if (act === 'withdraw')
  await withdrawStory(ctx, writing.live, Number(story) as ArticleId, {
    ...{ kind: 'withdraw', reason: 'bench', publicReason: '', redirectTo: null },
  });
else
  await publishStory(ctx, writing.live, Number(story) as ArticleId, {
    ...{ act: 'publish', note: '', place: 'above', places: ['site', 'feed', 'newsletter'] },
  });
if (Number(at) === 0) {
  process.stdout.write(String(statements), () => process.kill(process.pid, 'SIGKILL'));
  await new Promise(() => {});
}
process.stdout.write(String(statements), () => process.exit(0));
