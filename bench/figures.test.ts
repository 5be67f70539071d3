import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { absolute, compared, missing, percentile } from './figures.ts';

const KEYS = ['name', 'value', 'unit', 'against', 'ratio', 'reach', 'holds'];

test('a compared figure says what it was held against, the ratio, and whether that is enough', () => {
  const figure = compared('cached front', 5000, 'requests/s', { name: 'nginx', value: 8000 }, { least: 0.5 });
  expect(figure).toEqual({
    name: 'cached front',
    value: 5000,
    unit: 'requests/s',
    against: 'nginx: 8000 requests/s',
    ratio: 0.625,
    reach: '≥ 0.5 ×',
    holds: true,
  });
  expect(compared('a', 3, 'ms', { name: 'b', value: 1 }, { most: 1.5 }).holds).toBe(false);
});

test('an absolute figure holds up to its bound; every figure has the same keys', () => {
  expect(absolute('start', 1500, 'ms', { most: 1500 }).holds).toBe(true);
  expect(absolute('start', 1501, 'ms', { most: 1500 }).holds).toBe(false);
  expect(absolute('import', Number.NaN, 'posts/s', { least: 500 }).holds).toBe(false);
  for (const figure of [absolute('a', 1, 'ms', { most: 1 }), missing('b', 'nginx is not installed')])
    expect(Object.keys(figure)).toEqual(KEYS);
});

test('percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.95)]).toEqual([51, 96, 7]);
});

test('a bench that does not exist is named with those that do, and a server that does not answer in a sentence', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve(import.meta.dirname, 'run.ts'), ...args], { encoding: 'utf8' });
  const unknown = run('speed');
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toContain('delivery | growth | import');
  const away = run('delivery', '--json', '--against', 'http://127.0.0.1:9');
  expect(away).toMatchObject({ status: 1, stdout: '' });
  expect(away.stderr).not.toContain('    at ');
});
