import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const children: ChildProcess[] = [];
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standfirst-start-'));
  const build = `import(${JSON.stringify(join(ROOT, 'bin/build.mjs'))}).then(({ buildIfStale }) => buildIfStale())`;
  await run(process.execPath, ['-e', build]);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
});

const environment = (rest: Record<string, string> = {}) => ({
  ...process.env,
  PORT: '0',
  STANDFIRST_DATA: data,
  LOG_LEVEL: 'warn',
  ...rest,
});

/** Starts the built server on a free port and waits for the address that it prints. */
async function serve(rest: Record<string, string> = {}): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), '--empty'], { env: environment(rest) });
  children.push(child);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const url = await new Promise<string>((done, failed) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const address = /Standfirst is at (\S+)\//.exec(said)?.[1];
      if (address) done(address);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
  return { url, child };
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
const standfirst = (...words: string[]) =>
  run(process.execPath, [join(ROOT, 'dist/server/cli.js'), ...words], { env: environment() }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

describe('the server as a process', () => {
  it('serves, keeps others out, shows what commands change, and ends in good order', async () => {
    const { url, child } = await serve();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/`)).text()).toContain('Standfirst');
    expect((await stat(join(data, 'secret'))).mode & 0o077).toBe(0);
    expect((await readFile(join(data, 'secret'), 'utf8')).length).toBeGreaterThanOrEqual(32);

    await expect(serve()).rejects.toThrow(new RegExp(`ended with 1: [\\s\\S]*process ${child.pid}`));

    const set = await standfirst('settings', 'set', 'name', 'The Morning Tide', '--json');
    expect(JSON.parse(set.stdout)).toMatchObject({ name: 'The Morning Tide' });
    const begun = Date.now();
    while (!(await (await fetch(`${url}/`)).text()).includes('The Morning Tide')) {
      expect(Date.now() - begun, 'seen within a second').toBeLessThan(1000);
      await new Promise((later) => setTimeout(later, 20));
    }

    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((done) => idle.once('connect', done));
    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(3000);
    idle.destroy();
  });

  it('starts again after it was killed, with everything that was acknowledged', async () => {
    const { child } = await serve();
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    const { url, child: next } = await serve();
    expect(await (await fetch(`${url}/`)).text()).toContain('The Morning Tide');
    next.kill('SIGTERM');
    expect(await ended(next)).toBe(0);
  });

  it('says what is wrong with the configuration and how to mend it', async () => {
    await expect(serve({ PORT: 'http' })).rejects.toThrow(/ended with 1: [\s\S]*PORT: give a number/);
    await expect(serve({ SITE_URL: 'paper' })).rejects.toThrow(/SITE_URL: give the address/);
    await expect(serve({ HOST: '999.1.1.1' })).rejects.toThrow(/ended with 1: [\s\S]*HOST: give an address/);
    await expect(serve({ STANDFIRST_DATA: '/dev/null/x' })).rejects.toThrow(/ended with 1: [\s\S]*STANDFIRST_DATA: /);
  });
});

describe('the commands', () => {
  it('print what was asked for and nothing else', async () => {
    const list = await standfirst('settings', 'list', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject({ name: 'The Morning Tide', language: 'en' });
    expect((await standfirst('settings', 'get', 'name')).stdout).toBe('The Morning Tide\n');
    expect(JSON.parse((await standfirst('jobs', 'list', '--json')).stdout)).toHaveProperty('counts.dead');
    expect((await standfirst('help')).stdout).toContain('settings set NAME VALUE');
  });

  it.each([
    [2, ['nonsense'], /no command called nonsense/],
    [2, ['settings', 'set', 'name'], /Usage/],
    [2, ['settings', 'get', 'nmae'], /no setting called nmae/],
    [2, ['settings', 'list', '--jsno'], /jsno/],
    [2, ['settings', 'set', 'sample', 'true'], /no setting called sample/],
    [2, ['jobs', 'show', 'x'], /not the number of a job/],
    [1, ['settings', 'set', 'accent', 'red'], /accent: It must be a colour/],
    [1, ['import', 'wordpress', '/no/such.xml', '--json'], /^\/no\/such\.xml: there is no such file\.\n$/],
    [2, ['import', 'wordpress'], /Usage/],
    [1, ['jobs', 'retry', '999'], /No such dead job/],
  ])('end with %i and a sentence for %j', async (code, words, sentence) => {
    const outcome = await standfirst(...words);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stdout).toBe('');
  });
});
