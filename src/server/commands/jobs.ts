import { isoInstant } from '../../base/clock.ts';
import type { JobId } from '../../base/ids.ts';
import { type JobState, jobById, jobCounts, jobsIn, retryDead } from '../../store/jobs.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';

const STATES: readonly JobState[] = ['queued', 'running', 'done', 'dead'];

export const jobs: Command = {
  name: 'jobs',
  usage: ['jobs list [--state queued|running|done|dead] [--json]', 'jobs show ID [--json]', 'jobs retry ID|--all'],
  says: 'Shows the work that facts bring (by default what is not done), and lets dead jobs try again.',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, {
      json: { type: 'boolean' },
      state: { type: 'string' },
      all: { type: 'boolean' },
    });
    const [verb, id] = positionals;
    if (verb === 'list' && positionals.length === 1) {
      const states = values.state === undefined ? (['queued', 'running', 'dead'] as const) : [stateOf(values.state)];
      const [list, counts] = [await jobsIn(db, states, 200), await jobCounts(db)];
      if (values.json) print(asJson({ counts, jobs: list.map(described) }));
      else {
        for (const job of list)
          print(
            `${String(job.id).padStart(7)}  ${job.state.padEnd(8)}${job.name} ${job.key}  tries ${job.attempts}${job.lastError ? `  ${job.lastError.split('\n', 1)[0]}` : ''}`,
          );
        note(STATES.map((state) => `${counts[state]} ${state}`).join(', '));
      }
      return 0;
    }
    if (verb === 'show' && positionals.length === 2) {
      const job = await jobById(db, idOf(id as string));
      if (!job) throw new UsageError(`There is no job ${id}.`);
      print(asJson(described(job)));
      return 0;
    }
    if (verb === 'retry' && (positionals.length === 2) !== (values.all === true)) {
      const count = await retryDead(db, now(), values.all ? undefined : idOf(id as string));
      if (values.json) print(asJson({ retried: count }));
      else note(count === 0 ? 'No such dead job.' : `${count} ${count === 1 ? 'job' : 'jobs'} will be tried again.`);
      return count === 0 && !values.all ? 1 : 0;
    }
    throw new UsageError(usageOf(jobs));
  },
};

function stateOf(word: string): JobState {
  const state = STATES.find((one) => one === word);
  if (!state) throw new UsageError(`--state is one of ${STATES.join(', ')}.`);
  return state;
}

function idOf(word: string): JobId {
  if (!/^[1-9]\d{0,14}$/.test(word)) throw new UsageError(`${word} is not the number of a job.`);
  return Number(word) as JobId;
}

function described(job: NonNullable<Awaited<ReturnType<typeof jobById>>>) {
  const { inputJson, runAt, leasedUntil, createdAt, finishedAt, ...rest } = job;
  const instant = (at: number | null) => (at === null ? null : isoInstant(at));
  return {
    ...rest,
    input: JSON.parse(inputJson) as unknown,
    createdAt: instant(createdAt),
    runAt: instant(runAt),
    leasedUntil: instant(leasedUntil),
    finishedAt: instant(finishedAt),
  };
}
