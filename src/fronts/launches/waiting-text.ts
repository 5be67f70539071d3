import { sql } from 'kysely';
import type { Db } from '../../store/database.ts';
import { MOST_CONTAINERS } from '../layouts.ts';
import { parsed, type WaitingState } from '../stored.ts';

/** What a container that waits is called; `name` null: it goes, and is called what it was. */
export interface WaitingName {
  id: number;
  name: string | null;
}

/** Longer than the names of all containers of a front, however they are escaped. */
const HEAD = MOST_CONTAINERS * 800;
/** The number of no container. */
const NAMES = 0;

/**
 * What waits, as it is kept: an array of its states, and before them `{id: 0, of: names}`. A front can hold megabytes of words;
 * who lists what waits reads the beginning alone.
 */
export function waitingText(states: readonly WaitingState[]): string {
  return JSON.stringify([headOf(states.map(({ id, content }) => ({ id, name: content?.name ?? null }))), ...states]);
}

/** What is kept of a launch that failed, for those who are told of it. */
export function namesText(names: readonly WaitingName[]): string {
  return JSON.stringify([headOf(names)]);
}

export function waitingStates(text: string): WaitingState[] {
  return parsed<WaitingState[]>(text).filter(({ id }) => id !== NAMES);
}

/** The containers of these launches, by launch. One query, two where some were set by an older version. */
export async function waitingNames(db: Db, launches: readonly number[]): Promise<Map<number, WaitingName[]>> {
  if (launches.length === 0) return new Map();
  const rows = await db
    .selectFrom('frontSchedules')
    .select(['id', sql<string>`substr(${sql.ref('containersJson')}, 1, ${sql.lit(HEAD)})`.as('head')])
    .where('id', 'in', launches)
    .execute();
  const known = new Map(rows.map(({ id, head }) => [id, namesIn(head)]));
  const older = [...known].flatMap(([id, names]) => (names === null ? [id] : []));
  if (older.length > 0) {
    const whole = await db
      .selectFrom('frontSchedules')
      .select(['id', 'containersJson'])
      .where('id', 'in', older)
      .execute();
    for (const { id, containersJson } of whole)
      known.set(
        id,
        waitingStates(containersJson).map((state) => ({ id: state.id, name: state.content?.name ?? null })),
      );
  }
  return new Map([...known].map(([id, names]) => [id, names ?? []]));
}

function headOf(of: readonly WaitingName[]) {
  return { id: NAMES, of };
}

/** Null where there is no such head. A quotation mark in a name is escaped, so that no name looks like its end. */
function namesIn(text: string): WaitingName[] | null {
  if (!text.startsWith(`[{"id":${NAMES},"of":`)) return null;
  const end = text.indexOf(']},{"id":');
  const [head] = parsed<[{ of: WaitingName[] }]>(end < 0 ? text : `${text.slice(0, end)}]}]`);
  return head.of;
}
