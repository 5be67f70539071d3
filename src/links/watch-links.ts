import type { Clock } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { askOutside } from './ask-outside.ts';
import { checkDueOwn } from './check-own.ts';
import { indexMenuLinks } from './index-menu-links.ts';
import type { AskOutside } from './look-outside.ts';
import { readBehind } from './read-behind.ts';
import { tellDead } from './tell-dead.ts';
import { createOutsideWatch } from './watch-outside.ts';

const SECOND = 1_000;

/** What the watch does by the clock. `perMinute`: requests to the outside, 0: none. */
export function linkWatch({
  db,
  now,
  origin,
  perMinute,
  ask = askOutside(origin),
}: {
  db: Db;
  now: Clock;
  origin: string;
  perMinute: number;
  ask?: AskOutside;
}) {
  const ctx = { db, now, who: null };
  let isBehind = true;
  let areMenusBehind = true;
  const outside = createOutsideWatch({ ask, perMinute });
  return [
    {
      name: 'read links of stories from before',
      every: 2 * SECOND,
      run: async () => {
        if (isBehind) isBehind = await readBehind(ctx, origin);
      },
    },
    {
      name: 'read links of menus from before',
      every: 2 * SECOND,
      run: async () => {
        if (areMenusBehind) await indexMenuLinks(ctx, origin);
        areMenusBehind = false;
      },
    },
    { name: 'look at links within the paper', every: 5 * SECOND, run: () => checkDueOwn(ctx) },
    ...(perMinute > 0
      ? [{ name: 'ask whether outside links answer', every: 3 * SECOND, run: () => outside(ctx) }]
      : []),
    { name: 'tell of dead links', every: 600 * SECOND, run: () => tellDead(ctx) },
  ];
}
