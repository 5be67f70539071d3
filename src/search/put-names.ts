import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { fold } from './fold.ts';
import { words } from './words.ts';

export type NameKind = 'section' | 'author' | 'topic';

/** Takes over the names of sections, authors or topics as they are now, so that they can be found themselves, or no more. */
export async function putNames(db: Db, kind: NameKind, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += MOST) {
    const asked = ids.slice(start, start + MOST);
    const found = await names(db, kind, asked);
    const gone = asked.filter((id) => !found.some((one) => one.id === id));
    if (gone.length)
      await sql`delete from search_names where kind = ${kind} and target_id in (${sql.join(gone)})`.execute(db);
    if (!found.length) continue;
    const rows = found.map(
      ({ id, slug, name, detail }) => sql`(${kind}, ${id}, ${slug}, ${name}, ${detail}, ${nameWords(name)})`,
    );
    await sql`insert into search_names (kind, target_id, slug, name, detail, words) values ${sql.join(rows)}
      on conflict (kind, target_id) do update set slug = excluded.slug, name = excluded.name,
      detail = excluded.detail, words = excluded.words
      where search_names.slug <> excluded.slug or search_names.name <> excluded.name
        or search_names.detail <> excluded.detail`.execute(db);
  }
}

const MOST = 500;

/** Remembers that the paper has stories in these languages: queries are then read by their word forms too. */
export async function putLanguages(db: Db, tags: Iterable<string>): Promise<void> {
  const primary = [...new Set([...tags].map((tag) => (tag.split('-')[0] as string).toLowerCase()))].filter(Boolean);
  if (!primary.length) return;
  await sql`insert into search_languages values ${sql.join(primary.map((language) => sql`(${language})`))}
    on conflict do nothing`.execute(db);
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
