import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { type Newsroom, newsroom } from '../articles/fixture.ts';
import type { Db } from '../store/database.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { browser, until } from './fixture.ts';
import { builtServer, startServer } from './testing/start-server.ts';

describeEachDatabase('a server that is killed while people write', (database, dialect, url) => {
  let server: Awaited<ReturnType<typeof builtServer>>;
  let folder: string;
  let where: string;
  let db: Db;
  let room: Newsroom;
  beforeAll(async () => {
    server = await builtServer();
    folder = mkdtempSync(join(tmpdir(), 'standfirst-writing-'));
    // a database in memory could not be seen by another process
    where = dialect === 'sqlite' ? join(folder, 'paper.db') : url();
    db = dialect === 'sqlite' ? openDatabase(where) : database();
    await migrate(db);
    room = await newsroom(db);
  });
  afterAll(async () => {
    if (dialect === 'sqlite') await db.destroy();
    server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every word that it acknowledged, and makes the working copy of it when it starts again', async () => {
    const story = await room.write({ headline: 'Strait' });
    let running = await startServer(server.file, where);
    const { port } = running;
    const ada = browser(running.url, 'ada', story);
    await ada.synced();
    const acknowledged: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      for (let word = 0; word < 12; word += 1) {
        ada.headline().insert(ada.headline().length, ` ${turn}-${word}`);
        if (word % 4 === 3) {
          await ada.synced();
          acknowledged.push(ada.headline().toString());
        }
      }
      const last = acknowledged.at(-1) as string;
      // in mid-writing: something is on its way that nobody acknowledged
      ada.headline().insert(ada.headline().length, ' on its way');
      await running.kill();
      running = await startServer(server.file, where, port);
      const copy = await db.selectFrom('articles').select('headline').where('id', '=', story).executeTakeFirstOrThrow();
      expect(copy.headline.startsWith(last)).toBe(true);
      // the browser has kept the rest, and hands it in by itself
      await ada.synced();
    }
    const written = ada.headline().toString();
    ada.stop();
    const ben = browser(running.url, 'ben', story);
    await ben.synced();
    expect(ben.headline().toString()).toBe(written);
    ben.stop();
    await running.stop();
    await until(async () => (await db.selectFrom('storyUpdates').select('id').execute()).length === 0);
  }, 60_000);
});
