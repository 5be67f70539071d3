import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAssets } from '../bin/build-assets.mjs';
import { type Assets, loadAssets } from '../src/site/assets.ts';

let built: Promise<Assets> | undefined;

/** The reader's assets as the build makes them, once for each test file that asks. */
export function builtAssets(): Promise<Assets> {
  built ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'standfirst-assets-'));
    await buildAssets(folder);
    return loadAssets(folder);
  })();
  return built;
}
