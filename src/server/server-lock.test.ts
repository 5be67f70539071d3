import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Conflict } from '../base/errors.ts';
import { holdFolder } from './server-lock.ts';

let data: string;
let other: ChildProcess | null = null;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'standfirst-lock-'));
});
afterEach(async () => {
  other?.kill('SIGKILL');
  other = null;
  await rm(data, { recursive: true, force: true });
});

/** Another process that holds the folder until it ends. */
function holdElsewhere(): Promise<number> {
  const script = `const { holdFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'server-lock.ts'))});
    holdFolder(${JSON.stringify(data)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  other = child;
  return new Promise((done) => child.stdout?.once('data', () => done(child.pid as number)));
}

describe('holdFolder', () => {
  it('refuses a second server, naming the first and the mend', async () => {
    const pid = await holdElsewhere();
    expect(() => holdFolder(data)).toThrow(Conflict);
    expect(() => holdFolder(data)).toThrow(new RegExp(`process ${pid}.*STANDFIRST_DATA`));
  });

  it('is free again after the holder was killed', async () => {
    await holdElsewhere();
    const gone = new Promise((done) => other?.once('exit', done));
    other?.kill('SIGKILL');
    await gone;
    holdFolder(data)();
  });

  it('can be given back and taken again', () => {
    const release = holdFolder(data);
    expect(() => holdFolder(data)).toThrow(Conflict);
    release();
    holdFolder(data)();
  });
});
