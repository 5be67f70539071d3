import { keepLaunches, type LaunchClock } from '../../store/keep-launches.ts';

/** Keeps the hours of fronts. What launches is loaded when the first one is due. */
export function startLaunchClock(clock: LaunchClock): { stop(): Promise<void> } {
  return keepLaunches(clock, {
    ...{ table: 'frontSchedules', what: 'a front' },
    run: async (ctx, rests) => (await import('./run-due-launches.ts')).runDueLaunches(ctx, rests),
  });
}
