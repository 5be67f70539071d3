import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { EventId } from '../base/ids.ts';
import { jobCounts, jobsIn, retryDead } from '../store/jobs.ts';
import { leaseJobs } from '../store/jobs-lease.ts';
import { firstUnqueued, pruneJobs, queueJobs } from '../store/jobs-queue.ts';
import { MOST_ATTEMPTS, pauseAfter, startJobRunner } from './job-runner.ts';
import type { AnyJob } from './jobs.ts';
import { createLog } from './log.ts';

describeEachDatabase('job runner', (database) => {
  const clock = { now: 1_000_000 };
  let event = 0;
  const queue = async (name: string, count = 1) => {
    const eventId = ++event as EventId;
    const jobs = Array.from({ length: count }, (_, n) => ({ eventId, name, key: String(n), input: { n } }));
    await queueJobs(database(), jobs, clock.now);
    return jobs;
  };
  const runner = (jobs: AnyJob[], outcomes: string[] = []) =>
    startJobRunner({
      db: database(),
      now: () => clock.now,
      jobs,
      log: createLog('silent'),
      tally: { job: (name, outcome) => outcomes.push(`${name} ${outcome}`) },
      pause: 1e6,
    });

  it('does what was queued once, though it was queued by two', async () => {
    const seen: unknown[] = [];
    const jobs = await queue('note', 60);
    await queueJobs(database(), jobs, clock.now);
    const run = runner([{ name: 'note', run: async (_, input) => void seen.push(input) }]);
    expect(await run.runDue()).toBe(60);
    expect(seen).toEqual(jobs.map(({ input }) => input));
    expect(await run.runDue()).toBe(0);
    await run.stop();
    await queueJobs(database(), jobs, clock.now);
    expect((await jobCounts(database())).queued).toBe(0);
  });

  it('gives no job to two runners', async () => {
    const seen: number[] = [];
    const job: AnyJob = {
      name: 'shared',
      async run(_, input) {
        await new Promise((later) => setTimeout(later, 1));
        seen.push((input as { n: number }).n);
      },
    };
    await queue('shared', 120);
    const [one, two] = [runner([job]), runner([job])];
    const counts = await Promise.all([one.runDue(), two.runDue()]);
    await Promise.all([one.stop(), two.stop()]);
    expect(counts[0] + counts[1]).toBe(120);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n));
  });

  it('does several of a kind at once, and where one of them fails each by itself', async () => {
    const seen: string[] = [];
    const kind = (name: string): AnyJob => ({
      name,
      run: async (_, input) => {
        if ((input as { n: number }).n === 3) throw new Error('bad');
        seen.push(`${name} ${(input as { n: number }).n}`);
      },
      runMany: async (_, inputs) => {
        if (inputs.some((input) => (input as { n: number }).n === 3)) throw new Error('one is bad');
        seen.push(`${name} x${inputs.length}`);
      },
    });
    await queue('many', 3);
    await queue('few', 5);
    await queue('many', 1);
    const run = runner([kind('many'), kind('few')]);
    expect(await run.runDue()).toBe(9);
    expect(seen).toEqual(['many x3', 'few 0', 'few 1', 'few 2', 'few 4', 'many 0']);
    expect(await jobCounts(database())).toMatchObject({ queued: 1, running: 0 });
    await run.stop();
    await database().deleteFrom('jobs').where('name', '=', 'few').execute();
  });

  it('lets readers have their turn between two jobs', async () => {
    await queue('quick', 50);
    let turns = 0;
    let working = true;
    const reader = (): void => void (working && ++turns && setImmediate(reader));
    const run = runner([{ name: 'quick', run: async () => {} }]);
    setImmediate(reader);
    await run.runDue();
    working = false;
    expect(turns).toBeGreaterThan(40);
    await run.stop();
  });

  it('takes over a job whose process died, after its lease', async () => {
    await queue('orphan');
    const [taken] = await leaseJobs(database(), clock.now, clock.now + 60_000, 5);
    expect(taken?.name).toBe('orphan');
    let runs = 0;
    const run = runner([
      {
        name: 'orphan',
        run: async () => {
          runs += 1;
        },
      },
    ]);
    expect(await run.runDue()).toBe(0);
    clock.now += 60_001;
    expect(await run.runDue()).toBe(1);
    expect(runs).toBe(1);
    await run.stop();
  });

  it('tries again later and later, then gives up until somebody says otherwise', async () => {
    await queue('broken');
    let works = false;
    const outcomes: string[] = [];
    const run = runner(
      [
        {
          name: 'broken',
          run: async () => {
            if (!works) throw new Error('no such host');
          },
        },
      ],
      outcomes,
    );
    let tries = 0;
    for (let n = 0; n < MOST_ATTEMPTS + 5; n++) {
      tries += await run.runDue();
      expect(await run.runDue(), 'not at once').toBe(0);
      clock.now += 2 * 3_600_000;
    }
    expect(tries).toBe(MOST_ATTEMPTS);
    const [dead] = await jobsIn(database(), ['dead'], 10);
    expect(dead).toMatchObject({ name: 'broken', attempts: MOST_ATTEMPTS, lastError: 'no such host' });
    expect(outcomes.at(-1)).toBe('broken dead');
    works = true;
    expect(await retryDead(database(), clock.now)).toBe(1);
    expect(await run.runDue()).toBe(1);
    expect((await jobCounts(database())).dead).toBe(0);
    await run.stop();
  });

  it('gives up a job that ends its process each time', async () => {
    await queue('deadly');
    for (let n = 0; n < MOST_ATTEMPTS; n++) {
      expect(await leaseJobs(database(), clock.now, clock.now + 1, 5)).toHaveLength(1);
      clock.now += 10;
    }
    const run = runner([{ name: 'deadly', run: () => Promise.reject(new Error('must not run')) }]);
    await run.runDue();
    await run.stop();
    const [dead] = await jobsIn(database(), ['dead'], 1);
    expect(dead?.lastError).toContain('ended each time');
    await database().deleteFrom('jobs').where('state', '=', 'dead').execute();
  });

  it('keeps a job without a handler for the version that has one', async () => {
    await queue('of-the-future');
    const run = runner([]);
    await run.runDue();
    await run.stop();
    expect((await jobsIn(database(), ['queued'], 1))[0]).toMatchObject({ name: 'of-the-future', attempts: 1 });
    await database().deleteFrom('jobs').where('state', '=', 'queued').execute();
  });

  it('stops between two jobs and gives back the others untried', async () => {
    await queue('long', 10);
    const run = runner([{ name: 'long', run: async () => void run.stop() }]);
    expect(await run.runDue()).toBe(10);
    const left = await jobsIn(database(), ['queued'], 20);
    expect(left).toHaveLength(9);
    expect(left.every(({ attempts }) => attempts === 0)).toBe(true);
    await database().deleteFrom('jobs').where('state', '=', 'queued').execute();
  });

  it('forgets old done jobs, and still does not queue them again', async () => {
    clock.now += 30 * 24 * 3_600_000;
    event = 5000;
    await queue('note');
    await pruneJobs(database(), clock.now);
    expect((await jobCounts(database())).done).toBe(0);
    expect(await firstUnqueued(database())).toBe(5001 - 1000);
  });
});

it('waits about twice as long each time, never more than an hour and a half', () => {
  expect([1, 2, 3].map((attempts) => pauseAfter(attempts, 0))).toEqual([2000, 4000, 8000]);
  expect(pauseAfter(99, 1)).toBe(5_400_000);
});
