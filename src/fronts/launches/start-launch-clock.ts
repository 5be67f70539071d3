import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';

/** Clocks are set, and others may set hours: it is looked at no later than this. */
const LOOK = 500;
const AGAIN = 1_000;
const SELDOM = 60_000;

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
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isAway = false;
  const broken = new Map<number, { tries: number; again: number }>();

  const look = async (): Promise<number> => {
    try {
      const next = await db
        .selectFrom('frontSchedules')
        .select('at')
        .where('state', '=', 'waiting')
        .orderBy('at')
        .limit(1)
        .executeTakeFirst();
      isAway = false;
      if (!next) return LOOK;
      if (next.at > now()) return Math.min(LOOK, next.at - now());
      const { runDueLaunches } = await import('./run-due-launches.ts');
      const ran = await runDueLaunches(
        { db, now, who: null },
        (id) => (broken.get(id)?.again ?? 0) > performance.now(),
      );
      for (const done of ran.done) log.info(done, 'a front was launched at its hour');
      for (const failed of ran.failed) log.warn(failed, 'a front that was to be launched at its hour was not');
      for (const { error, scheduled, front } of ran.broken) {
        const tries = (broken.get(scheduled)?.tries ?? 0) + 1;
        broken.set(scheduled, { tries, again: performance.now() + Math.min(SELDOM, AGAIN * 2 ** (tries - 1)) });
        log.error(
          { scheduled, front, tries, err: error },
          'a front could not be launched at its hour, and is tried again',
        );
      }
      for (const { scheduled } of [...ran.done, ...ran.failed]) broken.delete(scheduled);
      if (ran.done.length + ran.failed.length > 0) onRan?.();
      return ran.broken.length > 0 ? LOOK : 0;
    } catch (error) {
      if (!isAway) log.error({ err: error }, 'nobody could look which front is to be launched');
      isAway = true;
      return AGAIN;
    }
  };
  const plan = (wait: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      turn = look().then(plan);
    }, wait);
  };
  plan(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
