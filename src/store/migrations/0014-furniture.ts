import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the builder's table and column names are free here
  type Builder = CreateTableBuilder<any, any>;
  const table = (name: string, columns: (t: Builder) => Builder) =>
    columns(db.schema.createTable(name) as Builder).execute();
  const identity = (t: Builder): Builder =>
    dialect === 'sqlite'
      ? t.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : t.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  const words = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull().defaultTo('')), t);

  const topics = db.schema.alterTable('topics');
  await topics.addColumn('owner_id', 'text').execute();
  await topics.addColumn('retired_at', 'bigint').execute();
  await topics.addColumn('merging_into', 'bigint').execute();

  await table('topic_merges', (t) =>
    words(identity(t), 'slug', 'name', 'kind', 'description')
      .addColumn('topic_id', 'bigint', (c) => c.notNull())
      .addColumn('into_id', 'bigint', (c) => c.notNull())
      .addColumn('who', 'text')
      .addColumn('stories', 'integer', (c) => c.notNull())
      .addColumn('moved', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('begun_at', 'bigint', (c) => c.notNull())
      .addColumn('finished_at', 'bigint'),
  );
  await sql`create unique index topic_merges_once on topic_merges (topic_id)`.execute(db);
  await sql`create index article_topics_by_topic on article_topics (topic_id)`.execute(db);

  await table('topic_strip_fill', (t) =>
    t
      .addColumn('topic_id', 'bigint', (c) => c.primaryKey().references('topics.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull()),
  );

  await table('section_removals', (t) =>
    words(identity(t), 'path', 'name')
      .addColumn('section_id', 'bigint', (c) => c.notNull())
      .addColumn('into_id', 'bigint', (c) => c.notNull())
      .addColumn('who', 'text')
      .addColumn('stories', 'integer', (c) => c.notNull())
      .addColumn('begun_at', 'bigint', (c) => c.notNull())
      .addColumn('finished_at', 'bigint'),
  );
  await sql`create unique index section_removals_once on section_removals (section_id)`.execute(db);
  await sql`create index article_sections_by_section on article_sections (section_id)`.execute(db);

  await table('page_reviews', (t) =>
    t
      .addColumn('article_id', 'bigint', (c) => c.primaryKey().references('articles.id').onDelete('cascade'))
      .addColumn('review_by', 'text')
      .addColumn('every_months', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('owner_id', 'text')
      .addColumn('reviewed_at', 'bigint')
      .addColumn('reviewed_by', 'text'),
  );
}
