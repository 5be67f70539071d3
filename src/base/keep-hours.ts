/** The clock may be set at any moment, and others may set hours: it is looked at no later than this. */
export const LOOK = 500;
/** What fails for no reason that a person could see to is tried again after this, and then ever more seldom. */
const AGAIN = 1_000;
const SELDOM = 60_000;

/** What one look at the clock came to. */
export interface Looked {
  /** milliseconds until the next look */
  wait: number;
  /** what is over, whether it went well or not */
  settled?: readonly number[];
  /** what could not be tried: it waits on, and rests for a while */
  broken?: readonly { id: number; error: unknown }[];
}

interface Setting {
  /** carries out what is due, but for what `rests`; at most one look is under way */
  look(rests: (id: number) => boolean): Promise<Looked>;
  /** told each time; `tries`: how often it has failed by now */
  onBroken(broken: { id: number; error: unknown; tries: number }): void;
  /** a look failed as a whole: told once, until one goes well */
  onAway(error: unknown): void;
}

/** Looks at the clock again and again, since timers know nothing of a clock that is set. `stop` waits for what is under way. */
export function keepHours({ look, onBroken, onAway }: Setting): { stop(): Promise<void> } {
  let isStopped = false;
  let isAway = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const resting = new Map<number, { tries: number; until: number }>();

  const once = async (): Promise<number> => {
    try {
      const { wait, settled = [], broken = [] } = await look((id) => (resting.get(id)?.until ?? 0) > performance.now());
      isAway = false;
      for (const { id, error } of broken) {
        const tries = (resting.get(id)?.tries ?? 0) + 1;
        resting.set(id, { tries, until: performance.now() + Math.min(SELDOM, AGAIN * 2 ** (tries - 1)) });
        onBroken({ id, error, tries });
      }
      for (const id of settled) resting.delete(id);
      return wait;
    } catch (error) {
      if (!isAway) onAway(error);
      isAway = true;
      return AGAIN;
    }
  };
  const plan = (wait: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      turn = once().then(plan);
    }, wait);
  };
  plan(0);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
