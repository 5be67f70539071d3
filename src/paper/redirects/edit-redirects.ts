import { Invalid, NotFound } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { redirectKey } from '../add-redirects.ts';
import { onTopOf } from '../on-top-of.ts';
import { type RedirectContext, redirectAddresses, removeRedirects } from '../redirect-address.ts';
import { isText, redirects } from '../redirects.ts';
import { refuseKept } from '../why-not-from.ts';

/** @throws {Invalid} `from`, `to`: an address that something has, or that leads somewhere already; nothing answers there */
export async function addRedirectBy(ctx: RedirectContext, { from, to }: { from: string; to: string }): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'redirects');
    if (await isThere(db, redirectKey(from)))
      throw new Invalid('The redirect does not fit.', {
        from: 'This address leads somewhere already: change that one.',
      });
    await oneOf(redirectAddresses(on, [{ from, to }]));
    await audit(on, {
      what: 'redirect.added',
      thing: `redirect:${redirectKey(from)}`.slice(0, 120),
      detail: { from, to },
    });
  });
}

/**
 * Makes an old address lead elsewhere, or another one in its place. @param was where it led as far as whoever asks knows
 * @throws {Invalid} `from`, `to`; {NotFound}; {Conflict} as `onTopOf`
 */
export async function saveRedirectBy(
  ctx: RedirectContext,
  { old, from, to: wanted, was }: { old: string; from: string; to: string; was?: string | null | undefined },
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'redirects');
    const before = redirectKey(old);
    const after = redirectKey(from);
    const [now] = await redirects(db, { only: [before], limit: 1 });
    if (!now) throw new NotFound(`redirect ${before}`);
    await refuseKept(db, [before]);
    const to =
      onTopOf<{ to: string | null }>(now, { to: wanted }, was === undefined ? undefined : { to: was }).to ?? wanted;
    if (after !== before && (await isThere(db, after)))
      throw new Invalid('The redirect does not fit.', {
        from: 'This address leads somewhere already: change that one.',
      });
    if (after !== before) await db.deleteFrom('redirects').where('fromPath', '=', before).execute();
    await oneOf(redirectAddresses(on, [{ from, to }]));
    await audit(on, {
      what: 'redirect.changed',
      thing: `redirect:${after}`.slice(0, 120),
      detail: { old: before, from, to },
    });
  });
}

/** @returns how many there were */
export async function removeRedirectsBy(ctx: Context, addresses: readonly string[]): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'redirects');
    const keys = [...new Set(addresses.map(redirectKey))].filter(isText);
    const rows = await db.selectFrom('redirects').selectAll().where('fromPath', 'in', keys).execute();
    const absent = await removeRedirects(on, keys);
    const detail = {
      removed: rows.map(({ fromPath, targetKind, targetId, address }) => ({ fromPath, targetKind, targetId, address })),
    };
    if (rows.length > 0) await audit(on, { what: 'redirect.removed', detail });
    return keys.length - absent.length;
  });
}

async function isThere(db: Db, key: string): Promise<boolean> {
  if (!isText(key)) return false;
  const row = await db.selectFrom('redirects').select('fromPath').where('fromPath', '=', key).executeTakeFirst();
  return row !== undefined;
}

/** Faults of a list of one are those of its fields. */
async function oneOf(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = Object.entries(error.fields).map(([field, sentence]) => [field.replace(/^0\./, ''), sentence]);
    throw new Invalid('The redirect does not fit.', Object.fromEntries(fields));
  }
}
