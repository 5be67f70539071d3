import type { Context } from '../store/context.ts';
import type { Row } from '../store/tables.ts';
import { type AskOutside, lookOutside, MOST_ASKED } from './look-outside.ts';
import { noteFinding } from './note-finding.ts';

/** a host is left in peace so long after it was asked */
const HOST_RESTS = 30_000;
const MINUTE = 60_000;
/** whoever takes a link up has so long to look at it, before another may */
const CLAIM = 900_000;
const LOOKED_AT = 200;
/** as many in a row that nobody answers say more of this machine's line than of them: nothing is held against them */
const OWN_LINE = 10;

/**
 * Asks outside addresses whose turn it is, one after the other, never more than `perMinute` requests in any minute of this
 * process, and no host twice within half a minute. What waits, waits: nobody needs to know within the hour.
 */
export function createOutsideWatch({
  ask,
  perMinute,
  between,
}: {
  ask: AskOutside;
  perMinute: number;
  between?: number;
}) {
  const rested = new Map<string, number>();
  let asked: number[] = [];
  let unanswered = 0;
  const counted: AskOutside = (address, method) => {
    asked.push(performance.now());
    rested.set(new URL(address).host, performance.now() + HOST_RESTS);
    return ask(address, method);
  };
  const hasRoom = (): boolean => {
    asked = asked.filter((at) => at > performance.now() - MINUTE);
    return asked.length + MOST_ASKED <= perMinute;
  };
  return async function checkDueOutside(ctx: Context): Promise<number> {
    for (const [host, until] of rested) if (until <= performance.now()) rested.delete(host);
    let looked = 0;
    for (const target of await due(ctx)) {
      if (!hasRoom()) break;
      if (rested.has(target.host) || !(await claim(ctx, target))) continue;
      looked += 1;
      if (await forgotten(ctx, target)) continue;
      const finding = await lookOutside(target.address, counted, between);
      unanswered = finding.is === 'name' || finding.is === 'unreachable' ? unanswered + 1 : 0;
      if (unanswered <= OWN_LINE) await noteFinding(ctx, target, finding);
    }
    return looked;
  };
}

function due({ db, now }: Context) {
  return db
    .selectFrom('linkTargets')
    .selectAll()
    .where('kind', '=', 'outside')
    .where('nextAt', '<=', now())
    .orderBy('nextAt')
    .limit(LOOKED_AT)
    .execute();
}

/** Of several processes one looks. */
async function claim({ db, now }: Context, { id, nextAt }: Row<'linkTargets'>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('linkTargets')
    .set({ nextAt: now() + CLAIM })
    .where('id', '=', id)
    .where('nextAt', '=', nextAt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What no text and no menu links to any more is not asked for. */
async function forgotten({ db }: Context, { id }: Row<'linkTargets'>): Promise<boolean> {
  for (const uses of ['linkUses', 'menuLinkUses'] as const)
    if (await db.selectFrom(uses).select('targetId').where('targetId', '=', id).limit(1).executeTakeFirst())
      return false;
  await db.deleteFrom('linkTargets').where('id', '=', id).execute();
  return true;
}
