import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import { holdsWords } from './search-sql.ts';

/**
 * Whether a story's headline, kicker, standfirst or slug have words that begin like each of these, accents and case
 * apart. Asks the index of words (migration 0010); what has no words in the index's sense is looked for as it stands.
 */
export function hasStoryWords(db: Db, text: string): Expression<SqlBool>[] {
  return having(db, text, indexed, COLUMNS);
}

/** The same of all that is written in it, its text too (migration 0023). */
export function hasWordsAnywhere(db: Db, text: string): Expression<SqlBool>[] {
  return having(db, text, indexedAnywhere, [...COLUMNS, 'articles.document_json']);
}

type Indexed = (db: Db, words: readonly string[]) => RawBuilder<SqlBool>;

function having(db: Db, text: string, asks: Indexed, columns: readonly string[]): Expression<SqlBool>[] {
  const tokens = text.replaceAll('\0', '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const plain = tokens.filter((token) => !isIndexed(token));
  const words = tokens.filter(isIndexed).flatMap(wordsOf);
  return [
    ...(words.length > 0 ? [asks(db, words)] : []),
    ...(plain.length > 0 ? holdsWords(db, plain.join(' '), columns) : []),
  ];
}

const COLUMNS = ['articles.headline', 'articles.kicker', 'articles.standfirst', 'articles.slug'];
const MOST_WORDS = 8;
/** written without spaces: a word is found by no beginning */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isIndexed(token: string): boolean {
  return !UNSPACED.test(token) && wordsOf(token).length > 0;
}

function wordsOf(token: string): string[] {
  const folded = token
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
}

function indexed(db: Db, words: readonly string[]): RawBuilder<SqlBool> {
  if (dialectOf(db) === 'postgres') {
    const asked = words.map((word) => `'${word}':*`).join(' & ');
    return sql<SqlBool>`story_words(articles.headline, articles.kicker, articles.standfirst, articles.slug)
      @@ to_tsquery('simple', ${asked})`;
  }
  // the plus keeps SQLite in the order of the list, which it would else make by sorting all that have the words
  const asked = words.map((word) => `"${word}"*`).join(' ');
  return sql<SqlBool>`+articles.id in (select rowid from story_words where story_words match ${asked})`;
}

function indexedAnywhere(db: Db, words: readonly string[]): RawBuilder<SqlBool> {
  if (dialectOf(db) === 'postgres') {
    const asked = words.map((word) => `'${word}':*`).join(' & ');
    return sql<SqlBool>`articles.id in (select article_id from story_texts_words
      where words @@ to_tsquery('simple', ${asked}))`;
  }
  const asked = words.map((word) => `"${word}"*`).join(' ');
  return sql<SqlBool>`+articles.id in (select rowid from story_texts_words where story_texts_words match ${asked})`;
}
