// Compiles src to dist and bundles the reader's styles and scripts. Quiet unless something is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist/.built');
const SOURCES = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'bin/build.mjs', 'bin/build-assets.mjs'];

/** Builds where there is no build, or a source is newer than it. What the tools say goes to standard error. */
export function buildIfStale() {
  if (existsSync(stamp)) {
    const built = statSync(stamp).mtimeMs;
    if (!existsSync(join(root, 'src')) || SOURCES.every((source) => newest(join(root, source)) <= built)) return;
  }
  process.stderr.write('Building …\n');
  build();
}

export function build() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) {
    process.stderr.write('The build needs the development packages: run `npm ci` without --omit=dev, or bring dist along.\n');
    process.exit(1);
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  // the time before reading begins: what changes while the build runs is built again
  const begun = new Date();
  run([compiler, '-p', join(root, 'tsconfig.build.json')]);
  const assets = join(root, 'bin/build-assets.mjs');
  if (existsSync(assets)) run([assets]);
  writeFileSync(stamp, `${begun.toISOString()}\n`);
}

function run(args) {
  try {
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  } catch {
    process.stderr.write('The build failed; see above.\n');
    process.exit(1);
  }
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

if (process.argv[1] === import.meta.filename) build();
