import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

export interface Paper {
  /** address of a running paper with the sample edition, no trailing slash */
  url: string;
  /** its data folder, for commands beside it */
  data: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** one for each file of journeys that runs at the same time */
    papers: Paper[];
  }
}

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Built servers with the sample edition for all journeys: as many as `JOURNEYS` says that run at the same time. They begin
 * with what is in the folder `TEST_EDITION`, a paper that was stopped. `TEST_PAPER` and `TEST_DATA` name one that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_PAPER) {
    project.provide('papers', [{ url: process.env.TEST_PAPER, data: process.env.TEST_DATA ?? '' }]);
    return async () => {};
  }
  const running = await Promise.all(Array.from({ length: Number(process.env.JOURNEYS ?? 1) }, () => startPaper()));
  project.provide(
    'papers',
    running.map(({ url, data }) => ({ url, data })),
  );
  return async () => {
    await Promise.all(running.map(({ stop }) => stop()));
  };
}

/**
 * Starts the built server as `npm start` does, as a process of its own, on a free port and an empty data folder.
 * @param host what the paper is called, a name of this machine
 */
export async function startPaper(
  settings: Record<string, string> = {},
  flags: string[] = [],
  host = '127.0.0.1',
): Promise<{ url: string; data: string; process: ChildProcess; stop: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'standfirst-paper-'));
  if (process.env.TEST_EDITION && !flags.includes('--empty'))
    await cp(process.env.TEST_EDITION, data, { recursive: true });
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const server = spawn(process.execPath, [...(await flagsOfNode()), join(ROOT, 'bin/start.mjs'), ...flags], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
      STANDFIRST_DATA: data,
      LOG_LEVEL: 'warn',
      LINK_CHECKS: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stdout?.on('data', (chunk) => (said += chunk));
  server.stderr?.on('data', (chunk) => (said += chunk));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    }
    await rm(data, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 2400; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${said}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { url, data, process: server, stop };
    await new Promise((later) => setTimeout(later, 50));
  }
  await stop();
  throw new Error(`the server did not become ready within two minutes:\n${said}`);
}

/** what `npm start` gives Node itself */
async function flagsOfNode(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
