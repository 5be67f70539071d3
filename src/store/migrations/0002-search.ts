import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files. The columns are explained in search/README.md.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  if (dialect === 'sqlite') {
    // the text is cut into words and stemmed by our own code: the tokenizer only splits at spaces
    await sql`create virtual table search_words using fts5(
      head, deck, body, plain, weighty, facets, content='', contentless_delete=1, tokenize='ascii'
    )`.execute(db);
    await sql`create table search_rows (
      row_id integer primary key, article_id bigint not null unique, published_at bigint not null
    )`.execute(db);
  } else {
    await sql`create table search_words (
      article_id bigint primary key, published_at bigint not null,
      head tsvector not null, deck tsvector not null, weighty tsvector not null, words tsvector not null
    )`.execute(db);
    // without the list of pending entries, which every search would have to read through after an import
    for (const column of ['head', 'deck', 'weighty', 'words'])
      await sql`create index ${sql.raw(`search_words_${column}`)} on search_words using gin (${sql.raw(column)})
        with (fastupdate = off)`.execute(db);
    await sql`create index search_words_by_date on search_words (published_at desc, article_id desc)`.execute(db);
  }
  await sql`create table search_names (
    kind text not null, target_id bigint not null, slug text not null, name text not null,
    detail text not null, words text not null, primary key (kind, target_id)
  )`.execute(db);
  await sql`create table search_languages (language text primary key)`.execute(db);
}
