import type { Log } from './log.ts';

/** What happens by the clock. */
export interface Recurring {
  name: string;
  /** milliseconds from the end of one run to the beginning of the next */
  every: number;
  run(): Promise<unknown>;
}

/** Runs each again and again, never twice at the same time. What fails is logged once until it works again. */
export function startSchedule(list: readonly Recurring[], log: Log): { stop(): Promise<void> } {
  let stopped = false;
  const timers = new Map<Recurring, NodeJS.Timeout>();
  const turns = new Map<Recurring, Promise<void>>();
  const failing = new Set<Recurring>();
  const plan = (recurring: Recurring): void => {
    timers.set(
      recurring,
      setTimeout(() => turns.set(recurring, turn(recurring)), recurring.every),
    );
  };
  const turn = async (recurring: Recurring): Promise<void> => {
    try {
      await recurring.run();
      failing.delete(recurring);
    } catch (error) {
      if (!failing.has(recurring)) log.warn({ err: error, task: recurring.name }, 'a recurring task failed');
      failing.add(recurring);
    }
    if (!stopped) plan(recurring);
  };
  for (const recurring of list) plan(recurring);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(turns.values());
    },
  };
}
