import type { JobId } from '../base/ids.ts';
import type { Db } from './database.ts';
import type { Row } from './tables.ts';

export type JobState = Row<'jobs'>['state'];

/** Jobs for a person to look at, newest first. */
export function jobsIn(db: Db, states: readonly JobState[], most: number): Promise<Row<'jobs'>[]> {
  return db.selectFrom('jobs').selectAll().where('state', 'in', states).orderBy('id', 'desc').limit(most).execute();
}

export async function jobById(db: Db, id: JobId): Promise<Row<'jobs'> | null> {
  return (await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** How many jobs there are in each state. */
export async function jobCounts(db: Db): Promise<Record<JobState, number>> {
  const rows = await db
    .selectFrom('jobs')
    .select((on) => ['state', on.fn.countAll<number>().as('jobs')] as const)
    .groupBy('state')
    .execute();
  const counts: Record<JobState, number> = { queued: 0, running: 0, done: 0, dead: 0 };
  for (const { state, jobs } of rows) counts[state] = Number(jobs);
  return counts;
}

/** Lets dead jobs try again from the beginning: the one given, or all of them. @returns how many there were */
export async function retryDead(db: Db, now: number, id?: JobId): Promise<number> {
  let update = db
    .updateTable('jobs')
    .set({ state: 'queued', attempts: 0, runAt: now, finishedAt: null })
    .where('state', '=', 'dead');
  if (id !== undefined) update = update.where('id', '=', id);
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}
