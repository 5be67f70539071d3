import type { z } from 'zod';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type * as contract from '../contract.ts';
import type { Act, Place, Schedule } from '../contract.ts';

type ScheduleRow = Row<'schedules'> & { byName: string | null };

/** Rows of schedules with the name of who set each; narrowed and ordered by the caller. */
export function selectSchedules(db: Db) {
  return db
    .selectFrom('schedules')
    .leftJoin('people', 'people.id', 'schedules.personId')
    .selectAll('schedules')
    .select('people.name as byName');
}

export function scheduleOf(row: ScheduleRow): z.input<typeof contract.schedule> {
  return {
    id: row.id,
    version: row.version,
    act: row.act as Act,
    note: row.note,
    places: placesOf(row),
    at: row.at,
    state: row.state as Schedule['state'],
    by: row.personId === null ? null : { id: row.personId, name: row.byName ?? '' },
    lateMs: row.lateMs,
    reason: row.reason,
  };
}

export function placesOf({ placesJson }: Pick<Row<'schedules'>, 'placesJson'>): Place[] {
  return JSON.parse(placesJson) as Place[];
}
