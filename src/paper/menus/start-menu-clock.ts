import { keepLaunches, type LaunchClock } from '../../store/keep-launches.ts';
import type { TellOfMenu } from './run-due-menus.ts';

/** Keeps the hours of menus. What launches is loaded when the first one is due. `tell`: of hours that were not kept. */
export function startMenuClock({ tell, ...clock }: LaunchClock & { tell?: TellOfMenu }): { stop(): Promise<void> } {
  return keepLaunches(clock, {
    ...{ table: 'menuSchedules', what: 'a menu' },
    run: async (ctx, rests) => (await import('./run-due-menus.ts')).runDueMenus(ctx, rests, tell),
  });
}
