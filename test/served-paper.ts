import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readConfig } from '../src/server/config.ts';
import { createLog } from '../src/server/log.ts';
import { start } from '../src/server/start.ts';
import { type Db, openDatabase } from '../src/store/database.ts';
import type { DialectName } from '../src/store/dialect.ts';
import { migrate } from '../src/store/migrate.ts';
import { freshDatabase } from './database.ts';

export interface ServedPaper {
  url: string;
  db: Db;
  /** data folder of the server */
  data: string;
  /** lines of its log from warnings up */
  said: string[];
  /** ends the server in good order; the database stays open */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole server, door and newsroom and all, in this process, over a database of its own. `prepare`: what is there
 * before it starts. Without a build it cannot start.
 */
export async function servedPaper(
  dialect: DialectName,
  prepare: (db: Db, data: string) => Promise<void> = async () => {},
): Promise<ServedPaper> {
  const data = await mkdtemp(join(tmpdir(), 'standfirst-served-'));
  const fresh = dialect === 'postgres' ? await freshDatabase('postgres') : null;
  const db = fresh?.db ?? openDatabase(join(data, 'paper.sqlite'));
  await migrate(db);
  await prepare(db, data);
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    STANDFIRST_DATA: data,
    LOG_LEVEL: 'silent',
    LINK_CHECKS: '0',
    ...(fresh && { DATABASE_URL: fresh.url }),
  });
  const said: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk));
      done();
    },
  });
  const running = await start(config, createLog('warn', log), { fill: false });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= running.stop(5_000));
  return {
    url: `http://localhost:${running.port}`,
    db,
    data,
    said,
    stop,
    async close() {
      await stop();
      await (fresh ? fresh.close() : db.destroy());
      await rm(data, { recursive: true, force: true });
    },
  };
}
