import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// biome-ignore lint/suspicious/noExplicitAny: the builder's table and column names are free here
export type Builder = CreateTableBuilder<any, any>;

/** The kinds of columns that migrations put together. Frozen like a migration: what it makes must never change. */
export function builderOf(db: Kysely<unknown>, dialect: DialectName) {
  return {
    table: (name: string, columns: (t: Builder) => Builder): Promise<void> =>
      columns(db.schema.createTable(name) as Builder).execute(),
    index: (name: string, on: string, columns: string[]): Promise<void> =>
      db.schema.createIndex(name).on(on).columns(columns).execute(),
    /** `id`, counted up by the database */
    identity: (t: Builder): Builder =>
      dialect === 'sqlite'
        ? t.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
        : t.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity()),
    /** rows that go with an article */
    article: (t: Builder): Builder =>
      t.addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade')),
    /** one row an article */
    ownArticle: (t: Builder): Builder =>
      t.addColumn('article_id', 'bigint', (c) => c.primaryKey().references('articles.id').onDelete('cascade')),
    words: (t: Builder, ...names: string[]): Builder =>
      names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull()), t),
    instants: (t: Builder, ...names: string[]): Builder =>
      names.reduce((all, name) => all.addColumn(name, 'bigint', (c) => c.notNull()), t),
    /** whole numbers and truth values */
    numbers: (t: Builder, ...names: string[]): Builder =>
      names.reduce((all, name) => all.addColumn(name, 'integer', (c) => c.notNull()), t),
    /** columns that may be null */
    perhaps: (t: Builder, type: 'text' | 'bigint' | 'integer', ...names: string[]): Builder =>
      names.reduce((all, name) => all.addColumn(name, type), t),
    bytes: dialect === 'sqlite' ? sql`blob` : sql`bytea`,
  };
}
