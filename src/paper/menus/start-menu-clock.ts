import { keepLaunches, type LaunchClock } from '../../store/keep-launches.ts';

/** Keeps the hours of menus. What launches is loaded when the first one is due. */
export function startMenuClock(clock: LaunchClock): { stop(): Promise<void> } {
  return keepLaunches(clock, {
    ...{ table: 'menuSchedules', what: 'a menu' },
    run: async (ctx, rests) => (await import('./run-due-menus.ts')).runDueMenus(ctx, rests),
  });
}
