import type { Clock } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import { freeLines, leaseLines, nextLook } from '../../publishing/receipts/lease-lines.ts';
import { type Changed, type Look, recordLooks } from '../../publishing/receipts/record-looks.ts';
import { type StaysRed, takeUntold } from '../../publishing/receipts/take-untold.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { breath } from '../breath.ts';
import type { Log } from '../log.ts';
import type { Source } from '../pages.ts';
import type { DoorClient } from './door-client.ts';
import { lookAt } from './look-at.ts';
import { openRound } from './round.ts';

export interface VerifierSetting {
  db: Db;
  now: Clock;
  log: Log;
  /** scheme and host of the paper */
  origin: string;
  door: DoorClient;
  sources: readonly Source[];
  /** between one look and the next: lets others have their turn */
  rest?: () => Promise<void>;
  /** told of each story whose receipts show something else now */
  onSeen?(looked: { article: ArticleId | null; receipt: number }[]): void;
  /** told of each receipt that is whole, red or settled now */
  onChanged?(changed: Changed[]): void;
  /** told of lines that have stayed red for so long that whoever acted should know, once, in the transaction that notes it */
  onStaysRed?(lines: StaysRed[], db: Db): Promise<void>;
}

export interface Verifier {
  /** looks at once at what is due, instead of at the next turn; resolves when it has been looked at */
  poke(): Promise<void>;
  stop(): Promise<void>;
}

const AT_ONCE = 100;
const TOGETHER = 3;
/** longer than the longest look: what a dead process held is taken over after it */
const LEASE = 15_000;
/** how long nothing is looked for without being told, in case nobody told */
const LONGEST = 5_000;
const SHORTEST = 50;

/**
 * Asks the running server for every line of every receipt until it is right. Poked when facts become known, and after
 * that by the hours that stand beside the lines themselves: it begins where a former process ended.
 */
export function startVerifier(setting: VerifierSetting): Verifier {
  const { db, now, log } = setting;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let isAway = false;

  const lookAround = async (): Promise<void> => {
    clearTimeout(timer);
    let wait = LONGEST;
    try {
      for (let some = await lookAtSome(setting); some === AT_ONCE && !stopped; some = await lookAtSome(setting));
      const next = await nextLook(db);
      if (next !== null) wait = Math.min(LONGEST, Math.max(SHORTEST, next - now()));
      if (isAway) log.info('receipts are looked at again');
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ err: error }, 'receipts cannot be looked at; trying again');
      isAway = true;
    }
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void poke(), wait);
  };
  // several that poke while one looks are served by one more look
  const poke = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    waiting ??= turn.then(() => {
      waiting = null;
      turn = lookAround();
      return turn;
    });
    return waiting;
  };
  // another server on this database may be looking; alone, what is held was held by one that is dead
  const begun = dialectOf(db) === 'sqlite' ? freeLines(db).catch(() => {}) : Promise.resolve();
  turn = begun;
  void poke();
  return {
    poke,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await waiting;
      await turn;
      clearTimeout(timer);
      setting.door.close();
    },
  };
}

/** @returns how many were due */
async function lookAtSome(setting: VerifierSetting): Promise<number> {
  const { db, now, origin, door, sources, rest = breath } = setting;
  await rest();
  const begun = now();
  const lines = await leaseLines(db, { now: begun, until: begun + LEASE, most: AT_ONCE });
  if (lines.length === 0) return 0;
  const round = openRound({ db, now: begun, origin, door, sources });
  const looks: Look[] = [];
  const queue = [...lines];
  const worker = async (): Promise<void> => {
    for (let line = queue.shift(); line; line = queue.shift()) {
      looks.push({ line, ...(await lookAt(line, round)) });
      // readers first, and what has an hour to keep
      await rest();
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  const changed = await recordLooks(db, looks, now());
  setting.onSeen?.([...new Map(lines.map(({ receiptId, articleId }) => [receiptId, articleId]))].map(toSeen));
  setting.onChanged?.(changed);
  await inTransaction(db, async (db) => {
    const untold = await takeUntold(db, now());
    if (untold.length > 0) await setting.onStaysRed?.(untold, db);
  });
  return lines.length;
}

function toSeen([receipt, article]: [number, ArticleId | null]) {
  return { receipt, article };
}
