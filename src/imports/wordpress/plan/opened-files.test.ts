import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { type FakeEntry, zipOf } from '../../../media/zip-fixture.ts';
import { exampleExport } from '../fixture.ts';
import { importWordpress } from '../import-wordpress.ts';
import { openFiles } from './opened-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
// what other processes leave beside is not counted
vi.stubEnv('TMPDIR', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let archives = 0;
function archive(entries: readonly FakeEntry[]): string {
  const path = join(folder, `gazette-${++archives}.zip`);
  writeFileSync(path, zipOf(entries));
  return path;
}
const exported = (...ids: number[]) => Buffer.from(exampleExport(ids.map((id) => ({ id }))));
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('standfirst-exports-')).length;

describe('ZIP archives of exports', () => {
  it('are imported like the files in them, several as one', async () => {
    const { db, close } = await freshDatabase('sqlite');
    const path = archive([
      { name: 'gazette/gazette.wordpress.2026-08-01.002.xml', data: exported(3) },
      { name: 'gazette/gazette.wordpress.2026-08-01.001.xml', data: exported(1, 2) },
      { name: '__MACOSX/gazette/._gazette.wordpress.2026-08-01.001.xml', data: Buffer.from('no xml') },
      { name: 'gazette/read-me.txt', data: Buffer.from('no xml') },
    ]);
    const report = await importWordpress({ db, files: [path] });
    expect(report.posts).toMatchObject({ found: 3, imported: 3 });
    expect(report.files.map(({ file }) => file)).toEqual([
      'gazette-1.zip: gazette.wordpress.2026-08-01.001.xml',
      'gazette-1.zip: gazette.wordpress.2026-08-01.002.xml',
    ]);
    expect((await importWordpress({ db, files: [path] })).message).toContain('already there');
    await close();
  });

  it('write under names of their own, whatever the entries are called', async () => {
    const before = left();
    const { files, close } = await openFiles([
      archive([
        { name: '../../../evil.xml', data: exported(1) },
        { name: '/tmp/standfirst-evil.xml', data: exported(2) },
        { name: 'C:\\evil.xml', data: exported(3) },
      ]),
    ]).catch((error: Error) => {
      // the reader of archives refuses such names altogether
      expect(error.message).toMatch(/damaged/);
      return { files: [], close: () => {} };
    });
    for (const { path } of files) expect(path).toMatch(/standfirst-exports-[^/]+\/\d+\.xml$/);
    expect(existsSync('/tmp/standfirst-evil.xml')).toBe(false);
    close();
    expect(left()).toBe(before);
  });

  it.each<[string, FakeEntry[], RegExp]>([
    ['without an export', [{ name: 'photo.jpg' }], /no \.xml file/],
    ['that would unpack without end', [{ name: 'a.xml', data: Buffer.alloc(64 << 20, ' ') }], /without end/],
    ['whose sizes lie', [{ name: 'a.xml', data: exported(1, 2, 3), size: 10 }], /damaged/],
    ['that are encrypted', [{ name: 'a.xml', data: exported(1), flags: 0x801 }], /encrypted/],
    ['with a file that is no export', [{ name: 'a.xml', data: Buffer.from('<html/>') }], /no WordPress export/],
  ])('%s are refused before anything is written', async (_, entries, words) => {
    const before = left();
    const { db, close } = await freshDatabase('sqlite');
    await expect(importWordpress({ db, files: [archive(entries)] })).rejects.toThrow(words);
    expect(await db.selectFrom('importRuns').select('id').execute()).toEqual([]);
    expect(left()).toBe(before);
    await close();
  });

  it('that were cut off are refused', async () => {
    const path = archive([{ name: 'a.xml', data: exported(1) }]);
    writeFileSync(path, readFileSync(path).subarray(0, 200));
    await expect(openFiles([path])).rejects.toThrow(/no ZIP archive/);
  });
});
