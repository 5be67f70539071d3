import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { fold } from './fold.ts';
import { words } from './words.ts';

export type NameKind = 'section' | 'author' | 'topic';

/** Takes over the names of sections, authors or topics as they are now, so that they can be found themselves. */
export async function putNames(db: Db, kind: NameKind, ids: readonly number[]): Promise<void> {
  if (!ids.length) return;
  for (const { id, slug, name, detail } of await names(db, kind, ids)) {
    await sql`insert into search_names (kind, target_id, slug, name, detail, words)
      values (${kind}, ${id}, ${slug}, ${name}, ${detail}, ${nameWords(name)})
      on conflict (kind, target_id) do update set slug = excluded.slug, name = excluded.name,
      detail = excluded.detail, words = excluded.words
      where search_names.slug <> excluded.slug or search_names.name <> excluded.name
        or search_names.detail <> excluded.detail`.execute(db);
  }
}

/** Remembers that the paper has stories in this language: queries are then read by its word forms too. */
export async function putLanguage(db: Db, language: string): Promise<void> {
  const primary = language.split('-')[0]?.toLowerCase();
  if (primary) await sql`insert into search_languages values (${primary}) on conflict do nothing`.execute(db);
}

/** Folded, each word behind a space: ` jane o brien` */
export function nameWords(name: string): string {
  return [...words(name)].map(({ text }) => ` ${fold(text)}`).join('');
}

function names(db: Db, kind: NameKind, ids: readonly number[]) {
  if (kind === 'author')
    return db
      .selectFrom('authors')
      .select(['id', 'slug', 'name', 'jobTitle as detail'])
      .where('id', 'in', ids as never[])
      .execute();
  return db
    .selectFrom(kind === 'section' ? 'sections' : 'topics')
    .select(['id', 'slug', 'name', sql<string>`''`.as('detail')])
    .where('id', 'in', ids as never[])
    .execute();
}
