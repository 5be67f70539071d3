// npm test: finds or installs what the tests need, builds, runs all of them once, and ends with a plain count.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { isOnNode24 } from './runtime.mjs';

const root = resolve(import.meta.dirname, '..');
/** ms after which no file is begun once more */
const MOST = 18 * 60_000;
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

if (isOnNode24(import.meta.filename)) {
  const browser = () => process.env.CHROME_PATH ?? BROWSERS.find((place) => existsSync(place));
  const java = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
  const missing = [...(browser() ? [] : ['chromium']), ...(java() ? [] : ['default-jre-headless'])];
  if (missing.length > 0) install(missing);
  if (!browser()) stop('The browser tests need Chromium or Chrome. Install one, or name it in CHROME_PATH.');
  if (!java()) stop('The HTML checks need Java 11 or newer (Debian: default-jre-headless).');

  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();

  const asked = process.argv.slice(2);
  const folder = workFolder();
  const env = { ...process.env, TMPDIR: folder, ...(browser() && { CHROME_PATH: browser() }) };
  Object.assign(process.env, env);
  const of = (...projects) => projects.flatMap((name) => ['--project', name]);
  const runs = [];
  if (asked.length > 0) runs.push(await runTests(asked, env));
  else {
    // what each paper of the journeys begins with is drawn once, while the rooms are tested
    const edition = makeEdition(join(folder, 'edition'));
    edition.catch(() => {});
    runs.push(await runTests(of('rooms', 'newsroom'), env));
    // a journey waits for its browser a third of the time: three at once fill two cores
    runs.push(await runTests(of('whole'), { ...env, TEST_EDITION: await edition, JOURNEYS: '3' }));
    runs.push(await runTests(of('timed'), { ...env, TEST_EDITION: await edition }));
  }
  const sum = (name) => runs.reduce((all, run) => all + run[name], 0);
  const isWhole = runs.every(({ isOver }) => isOver);
  // said again here, where whoever reads only the end of a long log finds it
  const failures = runs.flatMap((run) => run.failures);
  for (const { words } of failures) process.stdout.write(`${words}\n`);
  if (!isWhole) process.stdout.write('The tests did not run to their end.\n');
  const isMended = isWhole && asked.length === 0 && (await isRightAlone(failures, env));
  const failed = isMended ? 0 : sum('failed');
  const passed = sum('passed') + sum('failed') - failed;
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${passed} passed, ${failed} failed, ${sum('skipped')} skipped\n`);
  process.exit(isMended ? 0 : isWhole ? Math.max(...runs.map(({ status }) => status)) : 1);
}

/**
 * Files that failed beside others, run once more by themselves: two at the most, and only where the twenty minutes of the
 * whole hold that. What is right then was disturbed, by a slow machine or by a race in the product; it is said aloud, to be
 * looked into.
 */
async function isRightAlone(failures, env) {
  const files = new Map(failures.map(({ place, ms }) => [place, ms]));
  // alone it takes less than half of what it took beside two others
  const needed = [...files.values()].reduce((all, ms) => all + ms / 2, 30_000);
  if (files.size === 0 || files.size > 2 || performance.now() + needed > MOST) return false;
  process.stdout.write(`Once more, alone: ${[...files.keys()].join(', ')}\n`);
  const { isOver, status } = await runTests([...files.keys()], env);
  if (!isOver || status !== 0) return false;
  for (const { title } of failures) process.stdout.write(`RIGHT ONLY WHEN ALONE ${title}\n`);
  return true;
}

/**
 * A folder for all that the tests write: in memory where there is room enough (`/dev/shm`), since a disk that is shared
 * makes databases by the hundred slowly. `TMPDIR` says another place.
 */
function workFolder() {
  const memory = '/dev/shm';
  const hasRoom = () => {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 6 * 2 ** 30;
  };
  const place = !process.env.TMPDIR && existsSync(memory) && hasRoom() ? memory : tmpdir();
  const folder = mkdtempSync(join(place, 'standfirst-test-'));
  // PostgreSQL runs as an account of its own where the tests run as root
  chmodSync(folder, 0o755);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  return folder;
}

/** The data of a paper with the sample edition whose pictures are all drawn: begun, waited for, and stopped. */
async function makeEdition(data) {
  mkdirSync(data);
  const { startPaper } = await import('../e2e/start-paper.ts');
  const { default: Sqlite } = await import('better-sqlite3');
  const paper = await startPaper({ STANDFIRST_DATA: data });
  const database = new Sqlite(join(data, 'paper.sqlite'), { readonly: true });
  // what follows from the events is queued a moment after the paper is ready
  const left = database.prepare(
    `select count(*) + not exists (select 1 from jobs where name = 'derive-media') as jobs from jobs
     where state in ('queued', 'running') and run_at < ?`,
  );
  while (left.get(Date.now()).jobs > 0) await new Promise((later) => setTimeout(later, 500));
  database.close();
  await paper.stop();
  return data;
}

/** One run of Vitest with these words. What the tests say counts, whatever the process that ran them ends with. */
async function runTests(words, env) {
  const folder = mkdtempSync(join(env.TMPDIR, 'figures-'));
  const figures = join(folder, 'figures.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${figures}`];
  const run = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reports, ...words], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const ended = await new Promise((done) => run.on('close', (status) => done(status ?? 1)));
  const isOver = existsSync(figures);
  const told = isOver ? JSON.parse(readFileSync(figures, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  const { success = false, numPassedTests: passed = 0, numFailedTests: failed = 0 } = told;
  const skipped = (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0);
  const failures = failuresOf(told.testResults ?? []);
  return { isOver, passed, failed, skipped, failures, status: ended || (success === true ? 0 : 1) };
}

/** What failed where and why, from Vitest's JSON report; a file that could not be read is one. `ms`: what the file took. */
function failuresOf(files) {
  return files.flatMap(({ name, status, message, startTime, endTime, assertionResults: tests }) => {
    const failed = tests.filter((test) => test.status === 'failed');
    const place = relative(root, name);
    const said = (title, why) => ({ place, title, ms: endTime - startTime, words: `FAILED ${title}\n  ${why}` });
    if (failed.length === 0) return status === 'failed' ? [said(place, message)] : [];
    return failed.map((test) => {
      const why = test.failureMessages.join('\n').split('\n').slice(0, 12).join('\n  ');
      return said(`${place}: ${test.fullName}`, why);
    });
  });
}

/** On Debian and as root, the missing packages are installed; elsewhere this says what they are. */
function install(packages) {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebian) return;
  process.stderr.write(`Installing ${packages.join(', ')} …\n`);
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const get = () => spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  if (get().status !== 0) {
    spawnSync('apt-get', ['update', '-q'], options);
    get();
  }
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
