// npm test: finds or installs what the tests need, builds, runs all of them once, and ends with a plain count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

  const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
  const figures = join(folder, 'figures.json');
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${figures}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...(browser() && { CHROME_PATH: browser() }) } },
  );
  if (existsSync(figures)) {
    const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(figures, 'utf8'),
    );
    process.stdout.write(
      `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped\n`,
    );
    // what the tests say counts, whatever the process that ran them ends with
    if (success !== true) run.status ||= 1;
  } else {
    process.stdout.write('The tests did not run to their end.\n');
    run.status ||= 1;
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(run.status ?? 1);
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
