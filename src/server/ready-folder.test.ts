import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

it.skipIf(process.platform === 'win32')(
  'lets nobody else into a folder that it makes, and leaves others as they are',
  () => {
    const made = join(root, 'made');
    readyFolder(made);
    expect(statSync(made).mode & 0o777).toBe(0o700);
    chmodSync(made, 0o750);
    readyFolder(made);
    expect(statSync(made).mode & 0o777).toBe(0o750);
  },
);

it.runIf(existsSync('/proc'))('says at once that a folder cannot be made', () => {
  expect(() => readyFolder('/proc/standfirst/data')).toThrow(/^STANDFIRST_DATA: .*cannot be made/);
});

it('says that a file stands in its way', () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(() => readyFolder(file)).toThrow(/^STANDFIRST_DATA: .*a file stands/);
  expect(() => readyFolder(join(file, 'below'))).toThrow(/^STANDFIRST_DATA: .*a file stands/);
});
