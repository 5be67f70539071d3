import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { caller } from './fixture.ts';
import { importCommand } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeEachDatabase('standfirst import', (database) => {
  const call = caller(database, { data: folder });

  it('says in the report, too, that a file was refused, and has written nothing', async () => {
    const file = join(folder, 'no-version.xml');
    writeFileSync(file, '<?xml version="1.0"?><rss version="2.0"><channel><title>Old site</title></channel></rss>');
    const { code, out } = await call(importCommand, 'wordpress', file, '--json');
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ state: 'refused', posts: { found: 0, imported: 0, skipped: 0 } });
    expect(report.message).toContain('wxr_version');
    expect(report.problems).toEqual([{ item: file, what: report.message, where: 'file' }]);
    expect(await database().selectFrom('articles').select('id').execute()).toEqual([]);
    expect(await database().selectFrom('sections').select('id').execute()).toEqual([]);
  });

  it('prints nothing to standard output for one who looks on', async () => {
    const { code, out, notes } = await call(importCommand, 'wordpress', join(folder, 'no-version.xml'));
    expect([code, out]).toEqual([1, '']);
    expect(notes).toContain('wxr_version');
  });
});
