import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Invalid } from '../base/errors.ts';
import { openUploads } from './open-uploads.ts';
import { type FakeEntry, zipOf } from './zip-fixture.ts';

let folder = '';
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'standfirst-uploads-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function archive(name: string, entries: readonly FakeEntry[] | Buffer) {
  const path = join(folder, name);
  await writeFile(path, Buffer.isBuffer(entries) ? entries : zipOf(entries));
  return openUploads(path);
}

describe('uploads in a folder', () => {
  it('finds files under any of the usual tops, and the originals of copies', async () => {
    const root = join(folder, 'site');
    await mkdir(join(root, 'wp-content/uploads/2020/01'), { recursive: true });
    for (const name of [
      'pier.jpg',
      'pier-300x200.jpg',
      'cat-scaled.jpg',
      'map-e1612345678901.png',
      'caf\u00e9.jpg'.normalize('NFD'),
    ])
      await writeFile(join(root, 'wp-content/uploads/2020/01', name), name);
    const uploads = await openUploads(root);
    const at = async (path: string, original = false) => (await uploads.find(path, { original }))?.foundPath ?? null;
    expect(await at('2020/01/pier.jpg')).toBe('2020/01/pier.jpg');
    expect(await at('/wp-content/uploads/2020/01/pier.jpg')).toBe('2020/01/pier.jpg');
    expect(await at('2020/01/pier-1024x683.jpg')).toBe('2020/01/pier.jpg');
    expect(await at('2020/01/pier-300x200.jpg')).toBe('2020/01/pier-300x200.jpg');
    expect(await at('2020/01/pier-300x200.jpg', true)).toBe('2020/01/pier.jpg');
    expect(await at('2020/01/pier-e1612345678901-300x200.jpg')).toBe('2020/01/pier.jpg');
    expect(await at('2020/01/cat.jpg')).toBe('2020/01/cat-scaled.jpg');
    expect(await at('2020/01/cat-150x150.jpg')).toBe('2020/01/cat-scaled.jpg');
    expect(await at('2020/01/map-e1612345678901-150x150.png')).toBe('2020/01/map-e1612345678901.png');
    expect(await at('2020/01/café.jpg')).toBe('2020/01/café.jpg');
    expect(await at('2020/01/dog.jpg')).toBeNull();
    expect(await at('2020/01')).toBeNull();
    await uploads.close();
  });

  it('never leaves it', async () => {
    const root = join(folder, 'closed');
    await mkdir(join(root, 'in'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'closed-secret.txt'), 'secret');
    await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
    await symlink(folder, join(root, 'up'));
    await writeFile(join(root, 'in/real.txt'), 'x');
    await symlink(join(root, 'in/real.txt'), join(root, 'inner.txt'));
    const uploads = await openUploads(root);
    for (const path of [
      '../secret.txt',
      'in/../../secret.txt',
      'link.txt',
      'up/secret.txt',
      join(folder, 'secret.txt'),
      '..\\secret.txt',
      'a\0.txt',
      '',
      '/',
      '../closed-secret.txt',
    ])
      expect(await uploads.find(path), path).toBeNull();
    expect(await uploads.find('inner.txt')).toMatchObject({ path: join(root, 'in/real.txt') });
  });
});

describe('uploads in an archive', () => {
  it('reads entries with any top, by stream', async () => {
    const uploads = await archive('good.zip', [
      { name: 'wp-content/uploads/2020/01/pier.jpg', data: Buffer.from('pier') },
      { name: 'backup/2021/02/café-scaled.jpg', data: Buffer.from('café') },
      { name: 'backup/', data: Buffer.alloc(0) },
    ]);
    const read = async (path: string) => {
      const found = await uploads.find(path);
      return found && 'stream' in found ? String(await buffer(found.stream as Readable)) : null;
    };
    expect(await read('2020/01/pier-300x200.jpg')).toBe('pier');
    expect(await read('2021/02/café.jpg')).toBe('café');
    expect(await read('2020/01/other.jpg')).toBeNull();
    expect(uploads.refused).toEqual([]);
    await uploads.close();
  });

  it('passes over hostile entries and says which', async () => {
    const names = [
      '../up.jpg',
      'a/../../b.jpg',
      '/etc/passwd',
      'C:/x.jpg',
      'a\\b.jpg',
      '..\\c.jpg',
      'uploads/../d.jpg',
      '/uploads/e.jpg',
    ];
    const uploads = await archive('slip.zip', [
      ...names.map((name) => ({ name })),
      { name: 'link.jpg', mode: 0o120777, data: Buffer.from('/etc/passwd') },
      { name: 'locked.jpg', flags: 0x801 },
      { name: 'bomb.jpg', data: Buffer.alloc(20_000_000) },
      { name: 'good.jpg' },
    ]);
    expect(uploads.refused).toEqual([...names, 'link.jpg', 'locked.jpg', 'bomb.jpg']);
    for (const name of [...names, 'link.jpg', 'locked.jpg', 'bomb.jpg', 'd.jpg', 'e.jpg', 'b.jpg', 'passwd'])
      expect(await uploads.find(name), name).toBeNull();
    expect(await uploads.find('good.jpg')).not.toBeNull();
    await uploads.close();
  });

  it('fails while reading an entry that is longer than it says', async () => {
    const uploads = await archive('lying.zip', [{ name: 'lie.jpg', data: Buffer.alloc(5_000, 'x'), size: 10 }]);
    const found = await uploads.find('lie.jpg');
    await expect(buffer((found && 'stream' in found ? found.stream : []) as Readable)).rejects.toThrow();
    await uploads.close();
  });

  it.each<[string, Buffer | FakeEntry[]]>([
    ['no archive', Buffer.from('hello')],
    ['an archive cut off', zipOf([{ name: 'a.jpg' }]).subarray(0, 40)],
    ['an absurd total', Array.from({ length: 20 }, (_, at) => ({ name: `${at}.jpg`, data: Buffer.alloc(8_000_000) }))],
    ['entries that overlap', zipOf([{ name: 'a.jpg', data: Buffer.from('1234567890') }, { name: 'b.jpg' }])],
  ])('refuses %s', async (name, content) => {
    if (name === 'entries that overlap' && Buffer.isBuffer(content)) {
      // every central header claims the whole file as its own
      for (let at = content.indexOf('PK\x01\x02'); at !== -1; at = content.indexOf('PK\x01\x02', at + 4))
        content.writeUInt32LE(content.length - 10, at + 20);
    }
    await expect(archive(`${name.replaceAll(' ', '-')}.zip`, content)).rejects.toBeInstanceOf(Invalid);
  });

  it('refuses what is not there', async () => {
    await expect(openUploads(join(folder, 'absent'))).rejects.toBeInstanceOf(Invalid);
  });
});
