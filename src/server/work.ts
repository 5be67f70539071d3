import type { Db } from '../store/database.ts';
import { firstUnqueued, queueJobs } from '../store/jobs-queue.ts';
import { startEventLoop } from './event-loop.ts';
import { startJobRunner } from './job-runner.ts';
import type { AnyJob } from './jobs.ts';
import type { Log } from './log.ts';
import type { Tally } from './tally.ts';
import { jobsOf } from './wiring.ts';

export interface Work {
  /** sees to what has just been stated, instead of at the next turn */
  poll(): Promise<void>;
  stop(): Promise<void>;
}

/** Queues the consequences of every fact, those of facts stated while no server ran included, and sees to them. */
export async function startWork(setting: {
  db: Db;
  now: () => number;
  jobs: readonly AnyJob[];
  log: Log;
  tally: Pick<Tally, 'job'>;
  rest?: () => Promise<void>;
}): Promise<Work> {
  const { db, now, log } = setting;
  const slow = setting.jobs.filter(({ isSlow }) => isSlow).map(({ name }) => name);
  const runners = [
    startJobRunner({ ...setting, which: { except: slow } }),
    // each of its own: a letter does not wait behind a thousand pictures, nor these for a mail server
    ...slow.map((name) => startJobRunner({ ...setting, which: { only: [name] }, atOnce: 2 })),
  ];
  const queue = await startEventLoop(
    db,
    now,
    log,
    async (told) => {
      const jobs = told.flatMap(({ id, event }) => jobsOf(event).map((job) => ({ eventId: id, ...job })));
      await queueJobs(db, jobs, now());
    },
    await firstUnqueued(db),
  );
  return {
    async poll() {
      await queue.poll();
      await Promise.all(runners.map((runner) => runner.runDue().catch(() => 0)));
    },
    async stop() {
      await Promise.all([queue, ...runners].map((one) => one.stop()));
    },
  };
}
