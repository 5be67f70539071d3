import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const GOLDEN = resolve(import.meta.dirname, '../golden');
const SCHEMAS = resolve(import.meta.dirname, '../../../../shared/standards/sitemap');
const judge = existsSync(SCHEMAS) && spawnSync('xmllint', ['--version']).status === 0;

it.skipIf(!judge).each([
  ['sitemap.xml', 'siteindex.xsd'],
  ['sitemap-pages.xml', 'all.ours.xsd'],
  ['sitemap-lists.xml', 'all.ours.xsd'],
  ['news-sitemap.xml', 'all.ours.xsd'],
])('%s is valid by %s (skipped without the schemas or xmllint)', (golden, schema) => {
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(SCHEMAS, schema), join(GOLDEN, golden)]);
  expect(String(run.stderr)).toContain('validates');
  expect(run.status).toBe(0);
});
