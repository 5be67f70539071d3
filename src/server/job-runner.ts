import type { Db } from '../store/database.ts';
import {
  failJob,
  finishJobs,
  type Leased,
  leaseJobs,
  releaseJobs,
  renewLeases,
  type Which,
} from '../store/jobs-lease.ts';
import { breath } from './breath.ts';
import type { AnyJob } from './jobs.ts';
import type { Log } from './log.ts';
import type { Tally } from './tally.ts';

export interface JobRunnerSetting {
  db: Db;
  now: () => number;
  jobs: readonly AnyJob[];
  log: Log;
  tally: Pick<Tally, 'job'>;
  /** which of the queued jobs this runner takes; absent: all */
  which?: Which;
  /** jobs taken at a time */
  atOnce?: number;
  /** between one job and the next: lets others have their turn */
  rest?: () => Promise<void>;
  /** milliseconds between looks at an empty queue */
  pause?: number;
}

export interface JobRunner {
  /** runs what is due, until nothing is; resolves to how many were run */
  runDue(): Promise<number>;
  /** takes no more, and waits for what is being done */
  stop(): Promise<void>;
}

/** renewed three times in it; what a dead process held is taken over after it */
const LEASE = 15_000;
/** of one kind together: few enough that readers' questions between two lots wait some hundredths of a second */
const MOST_AT_ONCE = 20;
const LONGEST_RUN = 10 * 60_000;
/** tries, spread over some four hours */
export const MOST_ATTEMPTS = 10;

/**
 * Does the work that facts bring: takes a few jobs on lease, does them, and takes more. A job that fails waits longer each
 * time and is dead after {@link MOST_ATTEMPTS}; a job whose process died is taken again when its lease has run out.
 */
export function startJobRunner(setting: JobRunnerSetting): JobRunner {
  const { db, now, log, pause = 300, which, atOnce = 100 } = setting;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isAway = false;

  const takeSome = async (): Promise<number> => {
    if (stopped) return 0;
    const taken = await leaseJobs(db, now(), now() + LEASE, atOnce, which);
    if (taken.length > 0) await doAll(setting, taken, () => stopped);
    return taken.length;
  };
  const runDue = (): Promise<number> => {
    const run = turn.then(async () => {
      let count = 0;
      for (let some = await takeSome(); some > 0; some = await takeSome()) count += some;
      return count;
    });
    turn = run.catch(() => {});
    return run;
  };
  const again = (): void => {
    timer = setTimeout(async () => {
      try {
        await runDue();
        isAway = false;
      } catch (error) {
        if (!isAway) log.warn({ err: error }, 'jobs cannot be taken');
        isAway = true;
      }
      if (!stopped) again();
    }, pause);
  };
  again();
  return {
    runDue,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}

/** Does the jobs in their order; those done are written down together, so that small ones cost little. */
async function doAll(setting: JobRunnerSetting, taken: readonly Leased[], isStopped: () => boolean): Promise<void> {
  const { db, now, rest = breath } = setting;
  const open = new Set(taken);
  let done: Leased[] = [];
  const writeDown = async (): Promise<void> => {
    const finished = done;
    done = [];
    await finishJobs(db, finished, now());
  };
  const heartbeat = setInterval(() => {
    // a lease that could not be renewed runs out, and the job is done again by somebody
    renewLeases(db, [...open, ...done], now() + LEASE).catch(() => {});
  }, LEASE / 3);
  try {
    for (const group of alike(setting, taken)) {
      await rest();
      if (isStopped()) break;
      const begun = now();
      // where several cannot be done at once, each by itself, so that only the one at fault is put back
      const isDone = group.length > 1 && (await attempt(setting, group)) === null;
      for (const job of group) {
        const error = isDone ? null : await attempt(setting, [job]);
        open.delete(job);
        if (error === null) done.push(job);
        else await putBack(setting, job, error);
      }
      if (now() - begun > 500) await writeDown();
    }
    await writeDown();
    await releaseJobs(db, [...open]);
  } finally {
    clearInterval(heartbeat);
  }
}

/** Jobs of a kind that can be done several at once, as far as they follow each other; all others alone. */
function* alike({ jobs }: JobRunnerSetting, taken: readonly Leased[]): Generator<Leased[]> {
  for (let from = 0; from < taken.length; ) {
    const { name } = taken[from] as Leased;
    const most = jobs.find((kind) => kind.name === name)?.runMany ? MOST_AT_ONCE : 1;
    let until = from + 1;
    while (until < taken.length && until - from < most && taken[until]?.name === name) until++;
    yield taken.slice(from, until);
    from = until;
  }
}

/** `null` when the jobs, all of one kind, are done, else what went wrong. */
async function attempt({ db, now, jobs, tally }: JobRunnerSetting, group: readonly Leased[]): Promise<unknown> {
  const [{ name }] = group as [Leased];
  const kind = jobs.find((one) => one.name === name);
  let timer: NodeJS.Timeout | undefined;
  try {
    if (!kind) throw new Error(`there is no job called ${name}`);
    if (group.some(({ attempts }) => attempts > MOST_ATTEMPTS))
      throw new Error('the process ended each time while this job ran');
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${LONGEST_RUN / 60_000} minutes`)), LONGEST_RUN);
    });
    const inputs: unknown[] = group.map(({ inputJson }) => JSON.parse(inputJson));
    const ctx = { db, now, who: null };
    await Promise.race([
      kind.runMany && inputs.length > 1 ? kind.runMany(ctx, inputs) : kind.run(ctx, inputs[0]),
      tooLong,
    ]);
    for (const job of group) tally.job(job.name, 'done');
    return null;
  } catch (error) {
    return error ?? new Error('unknown');
  } finally {
    clearTimeout(timer);
  }
}

async function putBack({ db, now, log, tally }: JobRunnerSetting, job: Leased, error: unknown): Promise<void> {
  const isDead = job.attempts >= MOST_ATTEMPTS;
  const fields = { job: job.id, name: job.name, attempts: job.attempts, err: error };
  if (isDead) log.error(fields, 'a job is given up: see `standfirst jobs`');
  else log.warn(fields, 'a job failed and will be tried again');
  tally.job(job.name, isDead ? 'dead' : 'failed');
  const message = error instanceof Error ? error.message : String(error);
  await failJob(db, job, message, isDead ? null : now() + pauseAfter(job.attempts), now());
}

/** 2 s, doubled with each attempt up to an hour, and up to half as much again so that many do not come back at once. */
export function pauseAfter(attempts: number, chance: number = Math.random()): number {
  return Math.round(Math.min(3_600_000, 1000 * 2 ** attempts) * (1 + chance / 2));
}
