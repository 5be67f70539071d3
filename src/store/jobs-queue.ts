import type { EventId } from '../base/ids.ts';
import type { Db } from './database.ts';
import { insertMany } from './insert-many.ts';

/** Work to be done once for an event; `key` tells several of the same name apart. */
export interface NewJob {
  eventId: EventId | null;
  name: string;
  key: string;
  input: unknown;
}

/** Numbers of events may become known out of order (PostgreSQL); this many before the newest are looked at again. */
const LOOKED_BACK = 1000;
const KEPT_FOR = 7 * 24 * 3_600_000;

/** Queues what is not queued yet: unique on event × name × key, so every process may queue the same. */
export async function queueJobs(db: Db, jobs: readonly NewJob[], now: number): Promise<void> {
  const rows = jobs.map(({ eventId, name, key, input }) => ({
    eventId,
    name,
    key,
    inputJson: JSON.stringify(input),
    state: 'queued' as const,
    runAt: now,
    leasedUntil: null,
    lastError: null,
    createdAt: now,
    finishedAt: null,
  }));
  await insertMany(db, 'jobs', rows, true);
}

/** The event after which consequences may still have to be queued, after a pause or a crash. */
export async function firstUnqueued(db: Db): Promise<number> {
  const { newest } = await db
    .selectFrom('jobs')
    .select((on) => on.fn.max('eventId').as('newest'))
    .executeTakeFirstOrThrow();
  return Math.max(0, Number(newest ?? 0) - LOOKED_BACK);
}

/** Forgets jobs done a week ago, but for those that {@link firstUnqueued} would otherwise queue again. */
export async function pruneJobs(db: Db, now: number): Promise<void> {
  const from = await firstUnqueued(db);
  await db
    .deleteFrom('jobs')
    .where('state', '=', 'done')
    .where('finishedAt', '<', now - KEPT_FOR)
    .where((on) => on.or([on('eventId', 'is', null), on('eventId', '<=', from as EventId)]))
    .execute();
}
