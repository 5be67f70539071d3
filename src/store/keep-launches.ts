import type { Clock } from '../base/clock.ts';
import { keepHours, LOOK } from '../base/keep-hours.ts';
import type { Context } from './context.ts';
import type { Db } from './database.ts';
import type { RanDue } from './run-each-due.ts';

interface Scheduled {
  scheduled: number;
}

export interface LaunchClock {
  db: Db;
  now: Clock;
  log: {
    info(facts: object, words: string): void;
    warn(facts: object, words: string): void;
    error(facts: object, words: string): void;
  };
  /** something went out, or will not */
  onRan?(): void;
}

interface Kept {
  table: 'frontSchedules' | 'menuSchedules';
  /** `a front`: what the log calls it */
  what: string;
  /** carries out what is due, but for what `rests` */
  run(ctx: Context, rests: (scheduled: number) => boolean): Promise<RanDue<Scheduled, Scheduled>>;
}

/** Keeps the hours of launches: a timer aimed at the next one, and a look at the clock twice a second. What is late is done at once. */
export function keepLaunches(
  { db, now, log, onRan }: LaunchClock,
  { table, what, run }: Kept,
): { stop(): Promise<void> } {
  return keepHours({
    async look(rests) {
      const waiting = db.selectFrom(table).select('at').where('state', '=', 'waiting').orderBy('at').limit(1);
      const next = await waiting.executeTakeFirst();
      if (!next) return { wait: LOOK };
      if (next.at > now()) return { wait: Math.min(LOOK, next.at - now()) };
      const ran = await run({ db, now, who: null }, rests);
      for (const done of ran.done) log.info(done, `${what} was launched at its hour`);
      for (const failed of ran.failed) log.warn(failed, `${what} that was to be launched at its hour was not`);
      const settled = [...ran.done, ...ran.failed].map(({ scheduled }) => scheduled);
      if (settled.length > 0) onRan?.();
      return {
        ...{ wait: ran.broken.length > 0 ? LOOK : 0, settled },
        broken: ran.broken.map(({ scheduled, error }) => ({ id: scheduled, error })),
      };
    },
    onBroken: ({ id, tries, error }) =>
      log.error({ scheduled: id, tries, err: error }, `${what} could not be launched at its hour, and is tried again`),
    onAway: (error) => log.error({ err: error }, `nobody could look whether ${what} is to be launched`),
  });
}
