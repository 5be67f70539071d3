import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Db, openDatabase } from '../store/database.ts';
import { insertMany } from '../store/insert-many.ts';
import { migrate } from '../store/migrate.ts';
import type { Database, NewRow } from '../store/tables.ts';

/** What an import looks at before it decides; stories and pictures it never reads. */
const LOOKED_AT: readonly (keyof Database)[] = ['settings', 'sections', 'topics', 'authors', 'menus', 'importItems'];

/**
 * A database to rehearse in: the paper's frame and ledger without its stories, in a file that is thrown away. What is done
 * there counts the same and changes nothing. References to stories are not checked in it.
 */
export async function openRehearsal(paper: Db): Promise<{ db: Db; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-rehearsal-'));
  const db = openDatabase(join(folder, 'rehearsal.sqlite'));
  await migrate(db);
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`pragma synchronous = off`.execute(db);
  for (const table of LOOKED_AT) await copy(paper, db, table);
  // begun by a run that was killed: their rows are not here
  await db
    .deleteFrom('importItems')
    .where('state', '=', 'pending')
    .where('kind', 'in', ['article', 'wanted'])
    .execute();
  const stories = await paper.selectFrom('articles').select('id').limit(1).executeTakeFirst();
  if (stories) await db.insertInto('articles').values(PLACEHOLDER).execute();
  return {
    db,
    close: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copy(from: Db, to: Db, table: keyof Database): Promise<void> {
  const size = 5000;
  await to.deleteFrom(table).execute();
  for (let offset = 0; ; offset += size) {
    const rows = await from
      .selectFrom(table)
      .selectAll()
      .orderBy(sql.raw('1'))
      .orderBy(sql.raw('2'))
      .orderBy(sql.raw('3'))
      .limit(size)
      .offset(offset)
      .execute();
    if (rows.length === 0) return;
    await insertMany(to, table, rows as never);
  }
}

/** Says that the paper is not empty. */
const PLACEHOLDER: NewRow<'articles'> = {
  ...{
    kind: 'story',
    status: 'draft',
    slug: '',
    path: null,
    parentId: null,
    headline: '',
    standfirst: '',
    kicker: '',
    genre: '',
  },
  ...{
    design: 'news',
    display: 'standard',
    language: 'en',
    documentJson: '{}',
    leadJson: null,
    bylineJson: '{}',
    sectionId: null,
  },
  ...{
    password: null,
    scheduledAt: null,
    firstPublishedAt: null,
    updatedAt: null,
    correctedAt: null,
    createdAt: 0,
    touchedAt: 0,
  },
  ...{ edition: null, guid: null },
};
