// npm test: finds or installs what the tests need, builds, runs all of them once, and ends with a plain count.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { isOnNode24 } from './runtime.mjs';

const root = resolve(import.meta.dirname, '..');
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
  const env = { ...process.env, ...(browser() && { CHROME_PATH: browser() }) };
  // a journey waits for its browser a third of the time: three parts of them, each with a paper of its own, fill two cores
  const parts = ['1/3', '2/3', '3/3'].map((part) => ['--project', 'whole', `--shard=${part}`]);
  const of = (...projects) => [projects.flatMap((name) => ['--project', name])];
  const rounds = asked.length > 0 ? [[asked]] : [of('rooms', 'newsroom'), parts, of('timed')];
  const runs = [];
  for (const round of rounds)
    runs.push(...(await Promise.all(round.map((words, at) => runTests(words, env, at === 0)))));
  const sum = (name) => runs.reduce((all, run) => all + run[name], 0);
  const isWhole = runs.every(({ isOver }) => isOver);
  // said again here, where whoever reads only the end of a long log finds it
  for (const line of runs.flatMap(({ failures }) => failures)) process.stdout.write(`${line}\n`);
  if (!isWhole) process.stdout.write('The tests did not run to their end.\n');
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  process.exit(isWhole ? Math.max(...runs.map(({ status }) => status)) : 1);
}

/**
 * One run of Vitest with these words. What others at the same time say is printed when it is over, so that the two
 * do not get mixed. What the tests say counts, whatever the process that ran them ends with.
 */
async function runTests(words, env, isSaidAtOnce) {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
  const figures = join(folder, 'figures.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${figures}`];
  const run = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reports, ...words], {
    cwd: root,
    stdio: isSaidAtOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env,
  });
  const said = [];
  for (const stream of [run.stdout, run.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  const ended = await new Promise((done) => run.on('close', (status) => done(status ?? 1)));
  process.stdout.write(Buffer.concat(said));
  const isOver = existsSync(figures);
  const told = isOver ? JSON.parse(readFileSync(figures, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  const { success = false, numPassedTests: passed = 0, numFailedTests: failed = 0 } = told;
  const skipped = (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0);
  const failures = failuresOf(told.testResults ?? []);
  return { isOver, passed, failed, skipped, failures, status: ended || (success === true ? 0 : 1) };
}

/** Lines that say what failed where and why, from Vitest's JSON report; a file that could not be read is one. */
function failuresOf(files) {
  return files.flatMap(({ name, status, message, assertionResults: tests }) => {
    const failed = tests.filter((test) => test.status === 'failed');
    const place = relative(root, name);
    if (failed.length === 0) return status === 'failed' ? [`FAILED ${place}\n  ${message}`] : [];
    return failed.map((test) => {
      const why = test.failureMessages.join('\n').split('\n').slice(0, 12).join('\n  ');
      return `FAILED ${place}: ${test.fullName}\n  ${why}`;
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
