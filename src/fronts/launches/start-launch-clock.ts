import type { Clock } from '../../base/clock.ts';
import { keepHours, LOOK } from '../../base/keep-hours.ts';
import type { Db } from '../../store/database.ts';

interface Setting {
  db: Db;
  now: Clock;
  log: Log;
  /** something went out, or will not */
  onRan?(): void;
}

interface Log {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}

/** Keeps the hours of launches: a timer aimed at the next one, and a look at the clock twice a second. What is late is done at once. */
export function startLaunchClock({ db, now, log, onRan }: Setting): { stop(): Promise<void> } {
  return keepHours({
    async look(rests) {
      const next = await db
        .selectFrom('frontSchedules')
        .select('at')
        .where('state', '=', 'waiting')
        .orderBy('at')
        .limit(1)
        .executeTakeFirst();
      if (!next) return { wait: LOOK };
      if (next.at > now()) return { wait: Math.min(LOOK, next.at - now()) };
      const { runDueLaunches } = await import('./run-due-launches.ts');
      const ran = await runDueLaunches({ db, now, who: null }, rests);
      for (const done of ran.done) log.info(done, 'a front was launched at its hour');
      for (const failed of ran.failed) log.warn(failed, 'a front that was to be launched at its hour was not');
      const settled = [...ran.done, ...ran.failed].map(({ scheduled }) => scheduled);
      if (settled.length > 0) onRan?.();
      return {
        ...{ wait: ran.broken.length > 0 ? LOOK : 0, settled },
        broken: ran.broken.map(({ scheduled, error }) => ({ id: scheduled, error })),
      };
    },
    onBroken: ({ id, tries, error }) =>
      log.error({ scheduled: id, tries, err: error }, 'a front could not be launched at its hour, and is tried again'),
    onAway: (error) => log.error({ err: error }, 'nobody could look which front is to be launched'),
  });
}
