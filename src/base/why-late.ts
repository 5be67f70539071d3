import type { Instant } from './clock.ts';

/** `stopped`: nobody was there at the hour; `clock`: the clock was set meanwhile; `busy`: there, and too slow. */
export type Lateness = 'stopped' | 'clock' | 'busy';

/** What an instant of the clock and of the run look like, as the process knows them; tests have their own. */
export interface Run {
  /** when the process began, by the clock of then */
  began: Instant;
  /** milliseconds since, whatever happened to the clock */
  since: number;
}

/** Why what was due then is done only now: what the message says after "because" (newsroom.md A5). */
export function whyLate(due: Instant, now: Instant, run: Run = ownRun()): Lateness {
  if (due < run.began) return 'stopped';
  return Math.abs(run.began + run.since - now) > CLOCK_SET ? 'clock' : 'busy';
}

const CLOCK_SET = 1_000;

const ownRun = (): Run => ({ began: performance.timeOrigin, since: performance.now() });
