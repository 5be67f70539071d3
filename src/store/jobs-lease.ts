import type { JobId } from '../base/ids.ts';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';

/** A job that this process holds until its lease ends. `attempts` also tells a lease from a later one of the same job. */
export interface Leased {
  id: JobId;
  name: string;
  inputJson: string;
  attempts: number;
}

/** The names of jobs that a runner takes. */
export type Which = { only: readonly string[] } | { except: readonly string[] };

/**
 * Takes up to `most` jobs that are due, and those whose holder died (its lease ran out). No two processes get the same one:
 * the update is one statement, and PostgreSQL steps over rows that another is just taking.
 */
export async function leaseJobs(
  db: Db,
  now: number,
  until: number,
  most: number,
  which: Which = { except: [] },
): Promise<Leased[]> {
  const rows = await db
    .updateTable('jobs')
    .set((on) => ({ state: 'running', attempts: on('attempts', '+', 1), leasedUntil: until }))
    .where('id', 'in', (from) => {
      const due = from
        .selectFrom('jobs')
        .select('id')
        .where((on) =>
          on.or([
            on.and([on('state', '=', 'queued'), on('runAt', '<=', now)]),
            on.and([on('state', '=', 'running'), on('leasedUntil', '<', now)]),
          ]),
        )
        .where((on) =>
          'only' in which
            ? on('name', 'in', which.only)
            : which.except.length > 0
              ? on('name', 'not in', which.except)
              : on.lit(true),
        )
        .orderBy('runAt')
        .orderBy('id')
        .limit(most);
      return dialectOf(db) === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returning(['id', 'name', 'inputJson', 'attempts'])
    .execute();
  return rows.sort((a, b) => a.id - b.id);
}

/** Holds on to jobs that take longer. */
export async function renewLeases(db: Db, jobs: readonly Leased[], until: number): Promise<void> {
  if (jobs.length === 0) return;
  await db.updateTable('jobs').set({ leasedUntil: until }).where(held(jobs)).execute();
}

/** Marks jobs as done, unless their lease has passed to somebody else meanwhile. */
export async function finishJobs(db: Db, jobs: readonly Leased[], now: number): Promise<void> {
  if (jobs.length === 0) return;
  await db
    .updateTable('jobs')
    .set({ state: 'done', finishedAt: now, leasedUntil: null, lastError: null })
    .where(held(jobs))
    .execute();
}

/** Puts a failed job back for `runAt`; with `null` it is dead, and waits for a person. */
export async function failJob(db: Db, job: Leased, error: string, runAt: number | null, now: number): Promise<void> {
  const what =
    runAt === null
      ? { state: 'dead' as const, finishedAt: now }
      : { state: 'queued' as const, runAt, finishedAt: null };
  await db
    .updateTable('jobs')
    .set({ ...what, leasedUntil: null, lastError: error.slice(0, 2000) })
    .where(held([job]))
    .execute();
}

/** Gives back what was taken and not begun. */
export async function releaseJobs(db: Db, jobs: readonly Leased[]): Promise<void> {
  if (jobs.length === 0) return;
  await db
    .updateTable('jobs')
    .set((on) => ({ state: 'queued', attempts: on('attempts', '-', 1), leasedUntil: null }))
    .where(held(jobs))
    .execute();
}

type Expressions = import('kysely').ExpressionBuilder<import('./tables.ts').Database, 'jobs'>;

function held(jobs: readonly Leased[]) {
  return (on: Expressions) =>
    on.and([
      on('state', '=', 'running'),
      on.or(jobs.map(({ id, attempts }) => on.and([on('id', '=', id), on('attempts', '=', attempts)]))),
    ]);
}
