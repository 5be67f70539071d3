import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the builder's table and column names are free here
  type Builder = CreateTableBuilder<any, any>;
  const table = db.schema.createTable('saved_lists') as Builder;
  const withId =
    dialect === 'sqlite'
      ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  await withId
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('filter_json', 'text', (c) => c.notNull())
    .addColumn('shared_with', 'text', (c) => c.notNull())
    // a desk that is no more takes what was shared with it along
    .addColumn('section_id', 'bigint', (c) => c.references('sections.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create unique index saved_lists_once on saved_lists (person_id, name)`.execute(db);
  await sql`create index saved_lists_shared on saved_lists (shared_with) where shared_with != 'nobody'`.execute(db);
  await sql`create index saved_lists_by_section on saved_lists (section_id) where section_id is not null`.execute(db);

  // the list of stories: by kind, and those whose text has gone on since readers got it
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();
  await index('articles_by_kind', 'articles', ['kind', 'touched_at', 'id']);
  await index('live_articles_touched', 'live_articles', ['id', 'touched_at']);
  await (dialect === 'sqlite' ? searchOnSqlite(db) : searchOnPostgres(db));
}

/** Words of every working copy, kept by triggers: whoever writes a story need not know of it. */
async function searchOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table story_words using fts5(
    headline, kicker, standfirst, slug,
    content='articles', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
  )`.execute(db);
  const taken = sql`insert into story_words (story_words, rowid, headline, kicker, standfirst, slug)
    values ('delete', old.id, old.headline, old.kicker, old.standfirst, old.slug);`;
  const put = sql`insert into story_words (rowid, headline, kicker, standfirst, slug)
    values (new.id, new.headline, new.kicker, new.standfirst, new.slug);`;
  await sql`create trigger story_words_added after insert on articles begin ${put} end`.execute(db);
  await sql`create trigger story_words_removed after delete on articles begin ${taken} end`.execute(db);
  await sql`create trigger story_words_changed after update of headline, kicker, standfirst, slug on articles
    when old.headline is not new.headline or old.kicker is not new.kicker
      or old.standfirst is not new.standfirst or old.slug is not new.slug
    begin ${taken} ${put} end`.execute(db);
  await sql`insert into story_words (story_words) values ('rebuild')`.execute(db);
}

/** The same words: without accents, parted where the parser of PostgreSQL would see one address or number. */
async function searchOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function story_words(headline text, kicker text, standfirst text, slug text)
    returns tsvector language sql immutable parallel safe
    return to_tsvector('simple'::regconfig, translate(
      regexp_replace(normalize(headline || ' ' || kicker || ' ' || standfirst || ' ' || slug, NFD), '[\\u0300-\\u036f]', '', 'g'),
      '-_/.,:;@#&+''’', '             '))`.execute(db);
  await sql`create index articles_words on articles using gin (story_words(headline, kicker, standfirst, slug))`.execute(
    db,
  );
}
