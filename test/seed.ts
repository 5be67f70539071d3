import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** What properties are tried with is the same in each run of the tests; `SEED=new` tries others, `SEED=<number>` those again. */
const { SEED = '20261123' } = process.env;
const { testPath } = expect.getState();
if (SEED !== 'new' && testPath && readFileSync(testPath, 'utf8').includes('fast-check')) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(SEED) });
}
