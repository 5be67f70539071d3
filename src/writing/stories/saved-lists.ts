import type { SectionId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { peopleNamed } from '../names.ts';
import { listFilter, type SavedList } from './contract.ts';
import { mayShare, reachOf } from './may-share.ts';

/** The lists that this person sees. */
export async function savedListsOf(
  db: Db,
  person: Person,
): Promise<{ lists: SavedList[]; mayShare: 'paper' | 'desk' | 'nobody' }> {
  const rows = await db
    .selectFrom('savedLists')
    .selectAll()
    .where((on) => on.or([on('personId', '=', person.id), on('sharedWith', '!=', 'nobody')]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  const isTheirs = await desksOf(db, person, rows);
  const own = rows.filter(({ personId }) => personId === person.id).sort((a, b) => a.position - b.position);
  const others = rows.filter((row) => row.personId !== person.id && isTheirs(row));
  return { lists: await listsFrom(db, person, [...own, ...others]), mayShare: reachOf(person) };
}

/** Lists as the app gets them. */
export async function listsFrom(db: Db, person: Person, rows: readonly Row<'savedLists'>[]): Promise<SavedList[]> {
  const named = await peopleNamed(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    // what a later version wrote and this one does not know narrows nothing
    filter: listFilter.catch({}).parse(JSON.parse(row.filterJson)),
    sharedWith: row.sharedWith,
    section: row.sectionId,
    owner: named(row.personId),
    may: { change: mayChange(person, row) },
  }));
}

/** One's own; and of what is shared, what one might have shared oneself: its owner may have left. */
export function mayChange(person: Person, row: Row<'savedLists'>): boolean {
  return row.personId === person.id || (row.sharedWith !== 'nobody' && mayShare(person, row));
}

/** Whether a list is shared with this person: somebody in Europe works for News, to which it belongs. */
async function desksOf(
  db: Db,
  { sections }: Person,
  rows: readonly Row<'savedLists'>[],
): Promise<(row: Row<'savedLists'>) => boolean> {
  if (sections === null || !rows.some(({ sharedWith }) => sharedWith === 'desk'))
    return ({ sharedWith }) => sharedWith !== 'nobody';
  const all = await db.selectFrom('sections').select(['id', 'path']).execute();
  const paths = new Map(all.map(({ id, path }) => [id, path]));
  const own = sections.map((id) => paths.get(id) ?? '').filter(Boolean);
  const isAbove = (desk: SectionId | null): boolean => {
    const top = desk === null ? undefined : paths.get(desk);
    return top !== undefined && own.some((path) => path === top || path.startsWith(`${top}/`));
  };
  return ({ sharedWith, sectionId }) => sharedWith === 'paper' || (sharedWith === 'desk' && isAbove(sectionId));
}
