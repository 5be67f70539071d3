import { sql } from 'kysely';
import type { Context } from '../store/context.ts';

/** Too many tries; `until`: when the next one counts. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
  readonly until: number;
  constructor(until: number) {
    super('Too many tries.');
    this.until = until;
  }
}

/** How many tries are free, how long each further one has to wait (minutes; the last for all that follow), and when all is forgotten. */
export interface Patience {
  free: number;
  waits: readonly [number, ...number[]];
  forgets: number;
  /** whether each further try puts the forgetting off; else it is counted from the first */
  slides?: boolean;
}

const MINUTE = 60_000;
export const PATIENCE = {
  /** of one account from browsers that it does not know */
  account: { free: 6, waits: [1, 2, 4, 8, 15], forgets: 24 * 60, slides: true },
  /** of one account from a browser that it was signed in with before: strangers cannot use these up */
  device: { free: 10, waits: [1, 2, 4, 8, 15], forgets: 24 * 60, slides: true },
  code: { free: 6, waits: [1, 2, 4, 8, 15], forgets: 24 * 60, slides: true },
  /** failures of one network; an office shares one */
  network: { free: 30, waits: [1, 2, 4, 8, 15, 30, 60], forgets: 60 },
  /** challenges of passkeys: each is kept for some minutes */
  challenges: { free: 120, waits: [1], forgets: 10 },
  /** letters asked for, by network and by account */
  letters: { free: 12, waits: [5, 15, 60], forgets: 60 },
  lettersTo: { free: 4, waits: [60], forgets: 60 },
} as const satisfies Record<string, Patience>;

/**
 * Counts a try before it is made, so that tries at the same moment count each.
 * @returns how many it is; @throws {TooMany} where it has to wait
 */
export async function countTry(ctx: Context, key: string, { free, waits, forgets, slides }: Patience): Promise<number> {
  const now = ctx.now();
  const end = now + forgets * MINUTE;
  const next = sql<number>`case when attempts.expires_at <= cast(${now} as bigint) then 1 else attempts.count + 1 end`;
  const steps = waits.map(
    (wait, step) => sql`when ${next} <= ${sql.lit(free + step)} then cast(${now + wait * MINUTE} as bigint)`,
  );
  const last = now + (waits.at(-1) as number) * MINUTE;
  const row = await ctx.db
    .insertInto('attempts')
    .values({ key, count: 1, blockedUntil: free <= 1 ? now + waits[0] * MINUTE : 0, expiresAt: end })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          count: next,
          blockedUntil: sql<number>`case when ${next} < ${sql.lit(free)} then 0 ${sql.join(steps, sql` `)} else cast(${last} as bigint) end`,
          expiresAt: slides
            ? end
            : sql<number>`case when attempts.expires_at <= cast(${now} as bigint) then cast(${end} as bigint) else attempts.expires_at end`,
        })
        .where('attempts.blockedUntil', '<=', now),
    )
    .returning('count')
    .executeTakeFirst();
  if (row) return row.count;
  const blocked = await ctx.db.selectFrom('attempts').select('blockedUntil').where('key', '=', key).executeTakeFirst();
  throw new TooMany(blocked?.blockedUntil ?? now + MINUTE);
}

/** After success: an account starts anew, a network gets the one try back. */
export async function forgetTries(ctx: Context, key: string): Promise<void> {
  await ctx.db.deleteFrom('attempts').where('key', '=', key).execute();
}
export async function giveBackTry(ctx: Context, key: string): Promise<void> {
  await ctx.db
    .updateTable('attempts')
    .set((on) => ({ count: on('count', '-', 1), blockedUntil: 0 }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

/** To be called now and then. */
export async function pruneTries(ctx: Context): Promise<void> {
  const now = ctx.now();
  await ctx.db.deleteFrom('attempts').where('expiresAt', '<', now).where('blockedUntil', '<', now).execute();
  await ctx.db.deleteFrom('verifications').where('expiresAt', '<', now).execute();
  await ctx.db.deleteFrom('sessions').where('expiresAt', '<', now).execute();
}

/**
 * Uses a one-time code up: the same code of the same person a second time is refused (RFC 6238 §5.2).
 * @returns whether this was the first time
 */
export async function spendCode(ctx: Context, person: string, code: string): Promise<boolean> {
  const now = ctx.now();
  const row = await ctx.db
    .insertInto('attempts')
    .values({ key: `spent:${person}:${code}`, count: 1, blockedUntil: 0, expiresAt: now + 5 * MINUTE })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ expiresAt: now + 5 * MINUTE })
        .where('attempts.expiresAt', '<=', now),
    )
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether somebody came in with this code just now; asked before a try, which takes the place where codes are asked for along. */
export async function isSpent(ctx: Context, person: string, code: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('attempts')
    .select('key')
    .where('key', '=', `spent:${person}:${code}`)
    .where('expiresAt', '>', ctx.now())
    .executeTakeFirst();
  return row !== undefined;
}

/** The network of an address, for counting: IPv4 whole, IPv6 by its first 64 bits, of which one household has all. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address || 'unknown';
  const plain = address.toLowerCase().split('%')[0] as string;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped) return mapped[1] as string;
  const [head = '', tail] = plain.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
