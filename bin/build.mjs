// Compiles src to dist and bundles the reader's styles and scripts, and the newsroom's app. Quiet unless something is wrong.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const lock = join(root, '.build-lock');
const SOURCES = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'bin/build.mjs',
  'bin/build-assets.mjs',
  'bin/build-newsroom.mjs',
];
const IF_STALE = '--if-stale';
const LONGEST_WAIT = 240_000;

/**
 * Builds where there is no build, or a source is newer than it. What the tools say goes to standard error. A process of its own
 * builds, and takes along what the tools need of memory: the one that called goes on to serve or to import for hours.
 */
export async function buildIfStale() {
  if (isFresh()) return;
  const { status } = spawnSync(process.execPath, [import.meta.filename, IF_STALE], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function buildWhereStale() {
  return alone(async () => {
    // somebody else may have built while this process waited
    if (isFresh()) return;
    process.stderr.write('Building …\n');
    await compile();
  });
}

export function build() {
  return alone(compile);
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return !existsSync(join(root, 'src')) || SOURCES.every((source) => newest(join(root, source)) <= built);
}

/** Into a folder of its own, which then takes the place of dist: who runs from dist meanwhile never sees half of one. */
async function compile() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler))
    stop('The build needs the development packages: run `npm ci` without --omit=dev, or bring dist along.');
  const next = join(root, `.build-${process.pid}`);
  // the time before the sources are read: what changes while the build runs is built again
  const begun = new Date();
  try {
    const args = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', next];
    if (spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] }).status !== 0)
      stop('The build failed; see above.');
    const { buildAssets } = await import('./build-assets.mjs');
    await buildAssets(join(next, 'site/assets'));
    const { buildNewsroom } = await import('./build-newsroom.mjs');
    await buildNewsroom(join(next, 'newsroom'));
    writeFileSync(join(next, '.built'), `${begun.toISOString()}\n`);
    utimesSync(join(next, '.built'), begun, begun);
    const old = `${next}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(next, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** One build at a time. The lock holds the number of its process: one that was killed does not keep others waiting. */
async function alone(work) {
  for (const begun = Date.now(); !take(); ) {
    if (Date.now() - begun > LONGEST_WAIT) stop('Another build does not end.');
    await new Promise((later) => setTimeout(later, 100));
  }
  const free = () => rmSync(lock, { force: true });
  process.once('exit', free);
  try {
    await work();
  } finally {
    process.removeListener('exit', free);
    free();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAlive(holder())) rmSync(lock, { recursive: true, force: true });
  return false;
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

if (process.argv[1] === import.meta.filename) await (process.argv.includes(IF_STALE) ? buildWhereStale() : build());
