import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the builder's table and column names are free here
  type Builder = CreateTableBuilder<any, any>;
  const identity = (t: Builder): Builder =>
    dialect === 'sqlite'
      ? t.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : t.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  const words = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull()), t);

  await words(
    identity(db.schema.createTable('style_rules') as Builder),
    ...['forms_json', 'suggestion', 'advice', 'reason', 'language', 'changed_by'],
  )
    .addColumn('match_case', 'smallint', (c) => c.notNull())
    .addColumn('except_quotations', 'smallint', (c) => c.notNull())
    .addColumn('active', 'smallint', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await words(identity(db.schema.createTable('style_words') as Builder), 'word', 'language', 'added_by')
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create unique index style_words_once on style_words (word, language)`.execute(db);
}
