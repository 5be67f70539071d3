import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Makes the server of `server.ts` runnable. */
export function builtServer(): Promise<{ file: string; remove(): void }> {
  return builtProgram(resolve(import.meta.dirname, 'server.ts'));
}

/** Makes a program of ours runnable by itself; it lies where it finds the packages. */
export async function builtProgram(entry: string): Promise<{ file: string; remove(): void }> {
  const folder = resolve(ROOT, 'node_modules/.cache/standfirst-writing');
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  return { file, remove: () => rmSync(file, { force: true }) };
}

/** A running one. `kill` is SIGKILL: nothing in it gets to say goodbye. */
export async function startServer(file: string, where: string, port = 0) {
  const child: ChildProcess = spawn(process.execPath, [file, where, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const first = await new Promise<string>((done, failed) => {
    lines.once('line', done);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  const own = (JSON.parse(first) as { port: number }).port;
  return {
    port: own,
    url: `ws://127.0.0.1:${own}/newsroom/live`,
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
    async stop(): Promise<void> {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
