import type { Clock } from '../../base/clock.ts';
import { keepHours, LOOK } from '../../base/keep-hours.ts';
import type { Db } from '../../store/database.ts';

interface Log {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}

/** Keeps the hours of menus. What is late, because no server ran, is done at once. `onRan`: something went out, or will not. */
export function startMenuClock({ db, now, log, onRan }: { db: Db; now: Clock; log: Log; onRan?(): void }): {
  stop(): Promise<void>;
} {
  return keepHours({
    async look(rests) {
      const next = await db
        .selectFrom('menuSchedules')
        .select('at')
        .where('state', '=', 'waiting')
        .orderBy('at')
        .limit(1)
        .executeTakeFirst();
      if (!next) return { wait: LOOK };
      if (next.at > now()) return { wait: Math.min(LOOK, next.at - now()) };
      const { runDueMenus } = await import('./run-due-menus.ts');
      const ran = await runDueMenus({ db, now, who: null }, rests);
      for (const done of ran.done) log.info(done, 'a menu was launched at its hour');
      for (const failed of ran.failed) log.warn(failed, 'a menu that was to be launched at its hour was not');
      const settled = [...ran.done, ...ran.failed].map(({ scheduled }) => scheduled);
      if (settled.length > 0) onRan?.();
      return {
        ...{ wait: ran.broken.length > 0 ? LOOK : 0, settled },
        broken: ran.broken.map(({ scheduled, error }) => ({ id: scheduled, error })),
      };
    },
    onBroken: ({ id, tries, error }) =>
      log.error({ scheduled: id, tries, err: error }, 'a menu could not be launched at its hour, and is tried again'),
    onAway: (error) => log.error({ err: error }, 'nobody could look which menu is to be launched'),
  });
}
