import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

/** attributes of blocks that are words */
const SAID = ['title', 'alt', 'credit', 'summary', 'name', 'caption', 'question', 'cite'];

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await (dialect === 'sqlite' ? onSqlite(db) : onPostgres(db));
}

/**
 * Every word of every working copy, its text too, kept by triggers as those of 0010 are. Marks part no words
 * (`<b>har</b>bour` is one), blocks do.
 */
async function onSqlite(db: Kysely<unknown>): Promise<void> {
  // only whether a word is in it is asked: neither the words' places nor the text are kept
  await sql`create virtual table story_texts_words using fts5(
    words, content='', contentless_delete=1, detail='none', tokenize='unicode61 remove_diacritics 2'
  )`.execute(db);
  const wordsOf = (row: string) => sql`${sql.raw(row)}.headline || ' ' || ${sql.raw(row)}.kicker || ' '
    || ${sql.raw(row)}.standfirst || ' ' || ${sql.raw(row)}.slug || ' ' || coalesce((
      select group_concat(case
        when part.key = 'text' then part.atom
        when part.key in (${sql.raw(SAID.map((key) => `'${key}'`).join(', '))}) and part.path like '%.attrs%' then ' ' || part.atom || ' '
        when part.key = 'type' and part.atom != 'text' and part.path not like '%.marks[%' then ' '
        else '' end, '')
      from json_tree(case when json_valid(${sql.raw(row)}.document_json) then ${sql.raw(row)}.document_json else '{}' end) part
      where part.type = 'text'), '')`;
  const put = sql`insert into story_texts_words (rowid, words) values (new.id, ${wordsOf('new')});`;
  const taken = sql`delete from story_texts_words where rowid = old.id;`;
  await sql`create trigger story_texts_words_added after insert on articles begin ${put} end`.execute(db);
  await sql`create trigger story_texts_words_removed after delete on articles begin ${taken} end`.execute(db);
  await sql`create trigger story_texts_words_changed after update of headline, kicker, standfirst, slug, document_json
    on articles when old.headline is not new.headline or old.kicker is not new.kicker
      or old.standfirst is not new.standfirst or old.slug is not new.slug or old.document_json is not new.document_json
    begin ${taken} ${put} end`.execute(db);
  await sql`insert into story_texts_words (rowid, words) select a.id, ${wordsOf('a')} from articles a`.execute(db);
}

async function onPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create table story_texts_words (
    article_id bigint primary key references articles (id) on delete cascade, words tsvector not null
  )`.execute(db);
  await sql`create function story_text_words(headline text, kicker text, standfirst text, slug text, document text)
    returns tsvector language plpgsql immutable as $$
    declare said text;
    begin
      select string_agg(words, ' ') into said from (
        select (select string_agg(coalesce(one ->> 'text', ' '), '') from jsonb_path_query(block, 'strict $.content[*]') one) as words
          from jsonb_path_query(document::jsonb, 'strict $.** ? (@.type() == "object" && exists(@.content[*] ? (@.type == "text")))') block
        union all
        select one #>> '{}' from jsonb_path_query(
          document::jsonb, 'strict $.**.attrs ? (@.type() == "object").keyvalue() ? (${sql.raw(['text', ...SAID].map((key) => `@.key == "${key}"`).join(' || '))}).value') one
      ) parts;
      return strip(story_words(headline, kicker, standfirst, slug || ' ' || left(coalesce(said, ''), 500000)));
    exception when others then
      -- more different words than an index takes, or no document: what stands above it is found all the same
      return strip(story_words(headline, kicker, standfirst, slug));
    end $$`.execute(db);
  await sql`create function keep_story_texts_words() returns trigger language plpgsql as $$
    begin
      insert into story_texts_words values (new.id,
        story_text_words(new.headline, new.kicker, new.standfirst, new.slug, new.document_json))
        on conflict (article_id) do update set words = excluded.words;
      return null;
    end $$`.execute(db);
  await sql`create trigger story_texts_words_added after insert on articles
    for each row execute function keep_story_texts_words()`.execute(db);
  await sql`create trigger story_texts_words_changed after update of headline, kicker, standfirst, slug, document_json
    on articles for each row when (
      (old.headline, old.kicker, old.standfirst, old.slug, old.document_json)
        is distinct from (new.headline, new.kicker, new.standfirst, new.slug, new.document_json))
    execute function keep_story_texts_words()`.execute(db);
  await sql`insert into story_texts_words
    select id, story_text_words(headline, kicker, standfirst, slug, document_json) from articles`.execute(db);
  await sql`create index story_texts_words_index on story_texts_words using gin (words)`.execute(db);
}
