import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import type { Log } from '../../writing/log.ts';
import { adoptImported } from './adopt-imported.ts';
import { nextHours } from './next-hour.ts';
import type { Ran } from './run-due.ts';

/** The clock may be set forward at any moment, and others may set hours: it is looked at no later than this. */
const LOOK = 500;
/** What fails for no reason that a person could see to is tried again after this, and then ever more seldom. */
const AGAIN = 1_000;
const SELDOM = 60_000;
/** What publishes is loaded this long before it is needed: a server where nothing waits carries none of it. */
const AHEAD = 60_000;

/**
 * Keeps the hours: a timer aimed at the next one, and a look at the clock twice a second, since timers know nothing of a
 * clock that is set. What is late, because no server ran, is done at once.
 */
export function startTimetable(setting: { db: Db; now: Clock; log: Log; onRan?(ran: Ran): void }): {
  stop(): Promise<void>;
} {
  const { db, now, log } = setting;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isAway = false;
  const broken = new Map<number, { tries: number; again: number }>();

  const look = async (): Promise<number> => {
    try {
      const ctx = { db, now, who: null };
      await adoptImported(ctx);
      const { first, next } = await nextHours(ctx);
      if (first === null || first > now() + AHEAD) return LOOK;
      const { AT_ONCE, runDue } = await import('./run-due.ts');
      if (first > now()) return Math.min(LOOK, first - now());
      const ran = await runDue(ctx, (id) => (broken.get(id)?.again ?? 0) > performance.now());
      isAway = false;
      for (const { schedule, article, lateMs } of ran.done)
        log.info({ schedule, article, lateMs }, 'went out at its hour');
      for (const { schedule, article, reason } of ran.failed)
        log.warn({ schedule, article, reason }, 'something that was to go out at its hour did not');
      for (const { schedule, article, error } of ran.broken) {
        const tries = (broken.get(schedule)?.tries ?? 0) + 1;
        broken.set(schedule, { tries, again: performance.now() + Math.min(SELDOM, AGAIN * 2 ** (tries - 1)) });
        log.error({ schedule, article, tries, err: error }, 'what is due could not be published, and is tried again');
      }
      for (const { schedule } of [...ran.done, ...ran.failed]) broken.delete(schedule);
      if (ran.done.length + ran.failed.length > 0) setting.onRan?.(ran);
      if (ran.done.length === AT_ONCE) return 0;
      return next === null ? LOOK : Math.min(LOOK, Math.max(0, next - now()));
    } catch (error) {
      if (!isAway) log.error({ err: error }, 'nobody could look what is due');
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
