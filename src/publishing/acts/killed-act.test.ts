import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import { changeSettings } from '../../paper/change-settings.ts';
import { type Db, openDatabase } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { builtProgram } from '../../writing/testing/start-server.ts';
import { publishStory } from '../contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from '../fixture.ts';

const ACTS = ['publish', 'correction', 'withdraw', 'undo', 'schedule'] as const;
/** so many moments of each act are died at, spread from its first statement to its last */
const DEATHS = 3;

describe.each(['sqlite', 'postgres'] as const)('an act whose process is killed in the middle of it (%s)', (dialect) => {
  let program: { file: string; remove(): void };
  let db: Db;
  let where: string;
  let room: PublishingRoom;
  let close: () => Promise<void>;
  beforeAll(async () => {
    program = await builtProgram(resolve(import.meta.dirname, '../testing/act-and-die.ts'));
    if (dialect === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
      where = join(folder, 'paper.db');
      db = openDatabase(where);
      await migrate(db);
      close = async () => {
        await db.destroy();
        rmSync(folder, { recursive: true });
      };
    } else ({ db, url: where, close } = await freshDatabase('postgres'));
    room = await publishingRoom(db);
    room.at(Date.now() - HOUR);
    const partners = [{ name: 'The Post', email: 'desk@post.example', takes: 'all' }];
    await changeSettings({ db, now: room.now, who: null }, { partners });
  });
  afterAll(async () => {
    await room.close();
    program.remove();
    await close();
  });

  /** A story on which the act can be done. */
  const ready = async (act: (typeof ACTS)[number], name: string): Promise<ArticleId> => {
    const { ask, cleo } = room;
    room.at(Date.now() - 20_000);
    const id = await room.story(name);
    if (act === 'schedule') await ask(cleo, publishStory, { id, act: 'publish', at: Date.now() - 10_000 });
    else if (act !== 'publish') await ask(cleo, publishStory, { id, act: 'publish' });
    if (act === 'correction') await room.write(id, { headline: `${name}, corrected` });
    return id;
  };
  const die = (id: ArticleId, act: string, point: number) =>
    new Promise<{ killed: boolean; said: string }>((done, failed) => {
      const child = spawn(process.execPath, [program.file, where, String(id), act, String(point)]);
      let said = '';
      let wrong = '';
      child.stdout.on('data', (text) => (said += text));
      child.stderr.on('data', (text) => (wrong += text));
      child.once('exit', (code, signal) =>
        code ? failed(new Error(wrong)) : done({ killed: signal === 'SIGKILL', said }),
      );
    });
  /** Everything that an act writes, counted. */
  const marks = async (id: ArticleId) => {
    const count = async (
      table: 'editions' | 'changes' | 'receipts' | 'liveArticles' | 'liveBodies' | 'withdrawals',
      column: 'articleId' | 'id',
    ) =>
      (
        await db
          .selectFrom(table as 'editions')
          .select('articleId')
          .where(column as 'articleId', '=', id)
          .execute()
      ).length;
    const tables = ['editions', 'changes', 'receipts', 'liveBodies', 'withdrawals'] as const;
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table] = await count(table, 'articleId');
    const events = await db.selectFrom('events').select('payloadJson').where('kind', 'like', 'article.%').execute();
    const row = await db
      .selectFrom('articles')
      .leftJoin('liveArticles as live', 'live.id', 'articles.id')
      .leftJoin('liveTexts as text', 'text.articleId', 'articles.id')
      .leftJoin('letterQueue as letter', 'letter.articleId', 'articles.id')
      .select([
        'articles.status',
        'articles.edition',
        'live.edition as seen',
        'text.edition as text',
        'letter.edition as letter',
      ])
      .where('articles.id', '=', id)
      .executeTakeFirstOrThrow();
    const versions = await db
      .selectFrom('versions')
      .select('edition')
      .where('articleId', '=', id)
      .where('edition', 'is not', null)
      .execute();
    const audits = await db
      .selectFrom('audit')
      .select('id')
      .where('thing', '=', `story:${id}`)
      .where('what', 'not like', 'story.created')
      .execute();
    const waiting = await db.selectFrom('schedules').select(['state', 'edition']).where('articleId', '=', id).execute();
    const own = events.filter(({ payloadJson }) => (JSON.parse(payloadJson) as { article: number }).article === id);
    const letters = await db
      .selectFrom('receiptLines as line')
      .innerJoin('receipts', 'receipts.id', 'line.receiptId')
      .select('line.state')
      .where('articleId', '=', id)
      .where('part', '=', 'mail')
      .orderBy('line.id')
      .execute();
    // a letter that no receipt knows of
    const lines = await db.selectFrom('receiptLines').select('target').where('part', '=', 'mail').execute();
    const known = new Set(lines.map(({ target }) => target));
    const strays = (await db.selectFrom('outbox').select('id').execute()).filter((one) => !known.has(`mail:${one.id}`));
    return {
      ...{ ...row, ...counts, letters, strays },
      ...{ events: own.length, versions: versions.length, audits: audits.length, waiting },
    };
  };

  it.each(ACTS)('%s: all of it or nothing, and then it can be done', async (act) => {
    const whole = await ready(act, `Whole ${act}`);
    const { said } = await die(whole, act, 0);
    const steps = Number(said);
    expect(steps).toBeGreaterThan(20);
    const after = await marks(whole);
    const outcomes = new Set<string>();
    for (let death = 0; death < DEATHS; death += 1) {
      const id = await ready(act, `${act} ${death}`);
      const before = await marks(id);
      const { killed } = await die(id, act, 1 + Math.round(((steps - 1) * death) / (DEATHS - 1)));
      expect(killed).toBe(true);
      const found = JSON.stringify(await marks(id));
      const is = found === JSON.stringify(before) ? 'nothing' : found === JSON.stringify(after) ? 'all' : found;
      outcomes.add(is);
      if (is === 'nothing') {
        await die(id, act, 0);
        expect(await marks(id)).toEqual(after);
      }
    }
    expect([...outcomes].filter((one) => one !== 'nothing' && one !== 'all')).toEqual([]);
    expect(outcomes.has('nothing')).toBe(true);
  }, 120_000);
});
