// Compiles src to dist and bundles the reader's styles and scripts. Quiet unless something is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
export function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
    { stdio: ['ignore', 2, 2] },
  );
  const assets = join(root, 'bin/build-assets.mjs');
  if (existsSync(assets)) execFileSync(process.execPath, [assets], { stdio: ['ignore', 2, 2] });
}
if (process.argv[1] === import.meta.filename) build();
