import type { Db } from '../store/database.ts';
import { EventTail, type Told } from '../store/event-tail.ts';
import { breath } from './breath.ts';
import type { Log } from './log.ts';

const PAUSE = 200;
const LONGEST_PAUSE = 5000;

export interface EventLoop {
  /** reads at once instead of at the next turn; resolves when what was known then has been dealt with */
  poll(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells `consider` of every fact within a quarter of a second of its becoming known, whichever process stated it. While
 * the database is away it goes on trying, more and more slowly, and says so once.
 */
export async function startEventLoop(
  db: Db,
  now: () => number,
  log: Log,
  consider: (told: Told[]) => Promise<void>,
  after?: number,
): Promise<EventLoop> {
  const tail = await EventTail.open(db, now, after);
  let stopped = false;
  let pause = PAUSE;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let owed: Told[] = [];

  const read = async (): Promise<void> => {
    try {
      for (;;) {
        if (owed.length === 0) owed = await tail.next();
        if (owed.length === 0) break;
        await consider(owed);
        owed = [];
        await breath();
      }
      if (pause > PAUSE) log.info('events are being dealt with again');
      pause = PAUSE;
    } catch (error) {
      if (pause === PAUSE) log.warn({ err: error }, 'events cannot be dealt with; trying again');
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const poll = (): Promise<void> => {
    turn = turn.then(read);
    return turn;
  };
  const again = (): void => {
    timer = setTimeout(() => void poll().then(() => stopped || again()), pause);
  };
  again();
  return {
    poll,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
