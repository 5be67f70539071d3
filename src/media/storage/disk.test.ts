import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDiskStorage } from './disk.ts';
import { checkKey } from './storage.ts';

describe('storage on a disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-disk-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps bytes and copies of files, in ranges too, and forgets them', async () => {
    const storage = openDiskStorage(join(folder, 'a'));
    await storage.put('x/one.txt', Buffer.from('0123456789'));
    expect(await text((await storage.read('x/one.txt', { start: 2, end: 4 }))!)).toBe('234');
    await writeFile(join(folder, 'source'), 'from a file');
    await storage.put('x/one.txt', { path: join(folder, 'source') });
    expect(await storage.stat('x/one.txt')).toMatchObject({ bytes: 11 });
    await storage.delete('x/one.txt');
    await storage.delete('x/one.txt');
    expect([await storage.exists('x/one.txt'), await storage.read('x/one.txt'), await storage.stat('x')]).toEqual([
      false,
      null,
      null,
    ]);
  });

  it('leaves nothing behind when a write fails', async () => {
    const storage = openDiskStorage(join(folder, 'b'));
    await expect(storage.put('y/two', { path: join(folder, 'absent') })).rejects.toThrow();
    expect(await readdir(join(folder, 'b/y'))).toEqual([]);
  });

  it('never shows half a thing while the same key is written many times at once', async () => {
    const storage = openDiskStorage(join(folder, 'c'));
    const long = (letter: string) => Buffer.from(letter.repeat(50_000));
    await storage.put('z', long('a'));
    const writes = ['b', 'c', 'd'].map((letter) => storage.put('z', long(letter)));
    const seen = await text((await storage.read('z'))!);
    await Promise.all(writes);
    expect(seen).toMatch(/^(.)\1{49999}$/);
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a//b',
    'a/.',
    '.x',
    'A',
    'a\\b',
    'a\0b',
    'c:x',
    'a'.repeat(201),
  ])('refuses the key %j', (key) => {
    expect(() => checkKey(key)).toThrow(TypeError);
  });
});
