import type { Clock } from '../../base/clock.ts';
import { keepHours, LOOK } from '../../base/keep-hours.ts';
import type { Db } from '../../store/database.ts';
import type { Log } from '../../writing/log.ts';
import { adoptImported } from './adopt-imported.ts';
import { nextHours } from './next-hour.ts';
import type { Ran } from './run-due.ts';

/** What publishes is loaded this long before it is needed: a server where nothing waits carries none of it. */
const AHEAD = 60_000;

/**
 * Keeps the hours: a timer aimed at the next one, and a look at the clock twice a second, since timers know nothing of a
 * clock that is set. What is late, because no server ran, is done at once.
 */
export function startTimetable(setting: {
  db: Db;
  now: Clock;
  log: Log;
  /** scheme and host of the paper */
  origin: string;
  /** runs what is due, with other work of this process standing aside */
  rush?<T>(work: () => Promise<T>): Promise<T>;
  onRan?(ran: Ran): void;
}): { stop(): Promise<void> } {
  const { db, now, log, origin, rush = (work) => work() } = setting;
  return keepHours({
    async look(rests) {
      const ctx = { db, now, who: null };
      await adoptImported(ctx);
      const { first, next } = await nextHours(ctx);
      if (first === null || first > now() + AHEAD) return { wait: LOOK };
      const { AT_ONCE, runDue } = await import('./run-due.ts');
      if (first > now()) return { wait: Math.min(LOOK, first - now()) };
      const ran = await rush(() => runDue({ ...ctx, origin }, rests));
      for (const { schedule, article, lateMs } of ran.done)
        log.info({ schedule, article, lateMs }, 'went out at its hour');
      for (const { schedule, article, reason } of ran.failed)
        log.warn({ schedule, article, reason }, 'something that was to go out at its hour did not');
      const settled = [...ran.done, ...ran.failed].map(({ schedule }) => schedule);
      if (settled.length > 0) setting.onRan?.(ran);
      const soon = next === null ? LOOK : Math.min(LOOK, Math.max(0, next - now()));
      return {
        ...{ wait: ran.done.length === AT_ONCE ? 0 : soon, settled },
        broken: ran.broken.map(({ schedule, error }) => ({ id: schedule, error })),
      };
    },
    onBroken: ({ id, tries, error }) =>
      log.error({ schedule: id, tries, err: error }, 'what is due could not be published, and is tried again'),
    onAway: (error) => log.error({ err: error }, 'nobody could look what is due'),
  });
}
