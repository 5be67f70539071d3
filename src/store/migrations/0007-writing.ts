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
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`;
  const words = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull()), t);
  const article = (t: Builder): Builder =>
    t.addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'));
  const instants = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'bigint', (c) => c.notNull()), t);
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();

  await table('story_people', (t) =>
    instants(words(article(t), 'person_id'), 'added_at').addPrimaryKeyConstraint('story_people_pk', [
      'article_id',
      'person_id',
    ] as never),
  );
  await index('story_people_by_person', 'story_people', ['person_id', 'article_id']);
  await table('story_texts', (t) =>
    instants(
      words(
        t
          .addColumn('article_id', 'bigint', (c) => c.primaryKey().references('articles.id').onDelete('cascade'))
          .addColumn('state', bytes, (c) => c.notNull())
          .addColumn('words', 'integer', (c) => c.notNull()),
        'snapshot_json',
        'copy_hash',
        'hands_json',
        'version_hash',
      ),
      'saved_through',
      'saved_at',
    ),
  );
  await table('story_updates', (t) =>
    instants(
      article(identity(t)).addColumn('bytes', bytes, (c) => c.notNull()),
      'at',
    ).addColumn('person_id', 'text'),
  );
  await index('story_updates_by_article', 'story_updates', ['article_id', 'id']);
  await table('versions', (t) =>
    instants(words(article(t), 'reason', 'name', 'snapshot_json', 'people_json'), 'at')
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('words', 'integer', (c) => c.notNull())
      .addColumn('edition', 'integer')
      .addPrimaryKeyConstraint('versions_pk', ['article_id', 'number'] as never),
  );
  await table('field_changes', (t) =>
    instants(words(article(identity(t)), 'field', 'before_json', 'after_json', 'people_json'), 'from_at', 'at'),
  );
  await index('field_changes_by_article', 'field_changes', ['article_id', 'id']);
  await table('passage_notes', (t) =>
    instants(
      words(
        article(identity(t)),
        'field',
        'from_position',
        'to_position',
        'quote',
        'text',
        'mentions_json',
        'person_id',
      ),
      'at',
    )
      .addColumn('resolved_by', 'text')
      .addColumn('resolved_at', 'bigint'),
  );
  await index('passage_notes_by_article', 'passage_notes', ['article_id', 'id']);
  await table('note_replies', (t) =>
    instants(
      words(
        identity(t).addColumn('note_id', 'bigint', (c) =>
          c.notNull().references('passage_notes.id').onDelete('cascade'),
        ),
        'text',
        'mentions_json',
        'person_id',
      ),
      'at',
    ),
  );
  await index('note_replies_by_note', 'note_replies', ['note_id', 'id']);
  await table('preview_links', (t) =>
    instants(words(article(identity(t)), 'label', 'person_id'), 'created_at', 'expires_at')
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('opened', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('opened_at', 'bigint'),
  );
  await index('preview_links_by_article', 'preview_links', ['article_id', 'id']);
  // the newsroom's list of stories: newest touched first
  await index('articles_by_touch', 'articles', ['touched_at', 'id']);
}
