import type { z } from 'zod';
import { Invalid, NotFound } from '../base/errors.ts';
import type { AuthorId, MediaId, PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { bylineSchema } from './contract.ts';
import type { Person } from './person.ts';
import { may } from './rights.ts';

const PAGE = 100;

/** By-line profiles by sort name; `search`: any part of a name. `after`: what the last answer gave as `next`. */
export async function bylines(
  db: Db,
  person: Person,
  { search = '', after }: { search?: string | undefined; after?: string | undefined },
) {
  const [, lastName, lastId] = /^([\s\S]*)\n(\d{1,15})$/.exec(after ?? '') ?? [];
  let query = withPerson(db).orderBy('authors.sortName').orderBy('authors.id');
  for (const word of search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5))
    query = query.where((on) =>
      on(on.fn<string>('lower', ['authors.name']), 'like', `%${word.replace(/[\\%_]/g, '')}%`),
    );
  if (lastName !== undefined && lastId !== undefined)
    query = query.where((on) =>
      on.or([
        on('authors.sortName', '>', lastName),
        on.and([on('authors.sortName', '=', lastName), on('authors.id', '>', Number(lastId) as AuthorId)]),
      ]),
    );
  const rows = await query.limit(PAGE + 1).execute();
  const last = rows[PAGE - 1];
  return {
    bylines: rows.slice(0, PAGE).map((row) => bylineOf(row, person)),
    next: rows.length > PAGE && last ? `${last.sortName}\n${last.id}` : null,
  };
}

/** @throws {NotFound} */
export async function byline(db: Db, person: Person, id: AuthorId) {
  const row = await withPerson(db).where('authors.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('There is no such by-line.');
  return bylineOf(row, person);
}

/** Everybody their own, and who looks after by-lines all of them. */
export function mayChangeByline(person: Person, id: AuthorId): boolean {
  return person.author === id || may(person, 'bylines.manage');
}

const FOR_EDITORS = ['name', 'sortName', 'kind', 'slug', 'jobTitle'] as const;

/**
 * What readers know somebody by is for those who look after by-lines to say, also of one's own: it stands under what is
 * published without anybody looking once more. @throws {Invalid} by field
 */
export function refuseOwnName(
  person: Person,
  now: z.output<typeof bylineSchema>,
  input: { [Field in (typeof FOR_EDITORS)[number]]?: string | undefined },
): void {
  if (may(person, 'bylines.manage')) return;
  const changed = FOR_EDITORS.filter((field) => input[field] !== undefined && input[field] !== now[field]);
  if (changed.length === 0) return;
  const said = 'Only an editor changes this.';
  throw new Invalid(
    'Only an editor changes the name, kind, job and address.',
    Object.fromEntries(changed.map((field) => [field, said])),
  );
}

function withPerson(db: Db) {
  return db
    .selectFrom('authors')
    .leftJoin('people', (join) => join.onRef('people.authorId', '=', 'authors.id').on('people.state', '!=', 'left'))
    .selectAll('authors')
    .select('people.id as person');
}

function bylineOf(row: Row<'authors'> & { person: PersonId | null }, asker: Person): z.input<typeof bylineSchema> {
  const { linksJson, pictureId, email, createdAt: _, ...fields } = row;
  const change = mayChangeByline(asker, row.id);
  return {
    ...fields,
    // the address is for those who look after by-lines
    email: change ? email : null,
    links: JSON.parse(linksJson) as { label: string; href: string }[],
    picture: pictureId as MediaId | null,
    may: { change, rename: may(asker, 'bylines.manage') },
  };
}
