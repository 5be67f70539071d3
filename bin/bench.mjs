// Builds what ships and measures it: npm run bench -- delivery | growth | import | publishing | writing [--json] [--against URL]
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';

await buildIfStale();
const run = resolve(import.meta.dirname, '../bench/run.ts');
process.exit(spawnSync(process.execPath, [run, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
