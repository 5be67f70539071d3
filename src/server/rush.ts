import { breath } from './breath.ts';

/** What has an hour to keep goes first: other work of this process stands aside meanwhile. */
export interface Rush {
  during<T>(work: () => Promise<T>): Promise<T>;
  /** a breath for readers and, while something is in a rush, until that is over */
  rest(): Promise<void>;
}

/** Milliseconds that others stand aside for one rush: a paper that catches up on a day's hours does its other work beside. */
const PATIENCE = 3_000;

export function createRush(patience = PATIENCE): Rush {
  let underway = 0;
  let since = 0;
  let waiting: (() => void)[] = [];
  return {
    async during(work) {
      if (underway++ === 0) since = performance.now();
      try {
        return await work();
      } finally {
        if (--underway === 0) {
          for (const go of waiting) go();
          waiting = [];
        }
      }
    },
    async rest() {
      await breath();
      const left = patience - (performance.now() - since);
      if (underway === 0 || left <= 0) return;
      await new Promise<void>((resolve) => {
        const enough = setTimeout(resolve, left);
        waiting.push(() => {
          clearTimeout(enough);
          resolve();
        });
      });
    },
  };
}
