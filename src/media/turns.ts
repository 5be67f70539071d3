/** Lets at most `places` pieces of work run at once, and one of each name: who asks for the same gets the same result. */
export interface Turns {
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(places: number): Turns {
  const running = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = places;
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const same = running.get(name);
      if (same) return same as Promise<Result>;
      const mine = enter().then(async () => {
        try {
          return await work();
        } finally {
          leave();
          running.delete(name);
        }
      });
      running.set(name, mine);
      return mine;
    },
  };
}
