import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readyFolder } from './ready-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'folder-'));
afterAll(() => rmSync(root, { recursive: true }));

it('makes the folder and those above it, and takes one that is there', () => {
  const data = join(root, 'a/b/c');
  readyFolder(data);
  readyFolder(data);
  expect(statSync(data).isDirectory()).toBe(true);
});

it.runIf(existsSync('/proc'))('says at once that a folder cannot be made', () => {
  expect(() => readyFolder('/proc/standfirst/data')).toThrow(/^STANDFIRST_DATA: .*cannot be made/);
});

it('says that a file stands in its way', () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(() => readyFolder(file)).toThrow(/^STANDFIRST_DATA: .*a file stands/);
  expect(() => readyFolder(join(file, 'below'))).toThrow(/^STANDFIRST_DATA: .*a file stands/);
});
