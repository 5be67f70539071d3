import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { addRedirects, type RedirectTarget, redirectKey } from './add-redirects.ts';
import { followAddress, ownPath } from './follow-address.ts';
import { readSettings } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { redirectOrder } from './redirect-order.ts';
import { isText } from './redirects.ts';
import type { Settings } from './settings.ts';
import { whatAnswers } from './what-answers.ts';
import { refuseKept, whyNotFrom } from './why-not-from.ts';

/** `origin`: scheme and host of the paper, so that its addresses with them are own ones. */
export interface RedirectContext extends Context {
  origin?: string;
}

/** `from`: an old address. `to`: a path of this site, an http(s) address, or `gone` for what is not coming back. */
export interface EditorsRedirect {
  from: string;
  to: string;
}

/**
 * Makes old addresses lead where an editor says, all of them or none. What is ours is kept by identity, and a redirect to
 * a redirect as one to where that leads, so that readers go one step; older ones that lead to `from` go on with it. Those of
 * one list may lead on to one another, in any order.
 * @throws {Invalid} by place in the list (`0.from`, `12.to`): an address that something has, or that nothing answers at
 */
export async function redirectAddresses(ctx: RedirectContext, redirects: readonly EditorsRedirect[]): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    await oneAtATime(db, 'redirects');
    const settings = await readSettings(db);
    const on = { ...ctx, db };
    const wrong: Record<string, string> = {};
    const ledTo = redirects.length > FEW ? await ledToPaths(db) : null;
    const { order, rings } = redirectOrder(redirects, ctx.origin);
    for (const [turn, at] of order.entries()) {
      // SQLite answers without waiting: readers have their turn
      if (turn % 25 === 24) await new Promise((resolve) => setImmediate(resolve));
      const { from, to } = redirects[at] as EditorsRedirect;
      const ring = rings.get(at);
      if (ring) {
        wrong[`${at}.to`] = `${shown(ring)}: readers would go in a ring.`;
        continue;
      }
      const key = redirectKey(from);
      const sentence = await whyNotFrom(db, from, key, settings);
      if (sentence) wrong[`${at}.from`] = sentence;
      const target = await targetOf(db, key, to.trim(), { settings, origin: ctx.origin });
      if (typeof target === 'string') wrong[`${at}.to`] = target;
      else if (!sentence) {
        await addRedirects(on, [{ from, to: target, source: 'editor' }]);
        if (!ledTo || ledTo.has(key) || ledTo.has(`${key}/`)) await leadOn(db, key, target);
        if (target.kind === 'address') ledTo?.add(target.address);
      }
    }
    if (Object.keys(wrong).length) throw new Invalid('Some redirects do not fit; none was made.', wrong);
    await recordPaperChange(on, { kind: 'paper.changed', what: 'redirects' });
  });
}

/** The way of a ring, a long one without its middle. */
function shown(ring: readonly string[]): string {
  const way = ring.length > 6 ? [...ring.slice(0, 4), '…', ring.at(-1)] : ring;
  return way.join(' → ');
}

/** from how many on it is cheaper to know all paths that redirects lead to than to ask for each */
const FEW = 20;

async function ledToPaths(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('redirects')
    .select('address')
    .where('targetKind', '=', 'address')
    .where('address', 'like', '/%')
    .execute();
  return new Set(rows.flatMap(({ address }) => address ?? []));
}

/**
 * Takes redirects away, imported ones too.
 * @returns those of the addresses that led nowhere
 * @throws {Invalid} `from`: what tells of a withdrawn story stays
 */
export async function removeRedirects(ctx: Context, addresses: readonly string[]): Promise<string[]> {
  return inTransaction(ctx.db, async (db) => {
    const absent: string[] = [];
    await oneAtATime(db, 'redirects');
    await refuseKept(db, addresses.map(redirectKey));
    for (const address of addresses) {
      const key = redirectKey(address);
      const taken =
        isText(key) &&
        (await db.deleteFrom('redirects').where('fromPath', '=', key).returning('fromPath').executeTakeFirst());
      if (!taken) absent.push(address);
    }
    if (absent.length < addresses.length)
      await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'redirects' });
    return absent;
  });
}

/** Where it leads in one step, or why it cannot. */
async function targetOf(
  db: Db,
  from: string,
  wanted: string,
  { settings, origin }: { settings: Settings; origin: string | undefined },
): Promise<RedirectTarget | string> {
  if (wanted === 'gone') return { kind: 'gone' };
  const sentence = /^https?:\/\//i.test(wanted) ? whyNotAway(wanted) : null;
  if (sentence) return sentence;
  const to = ownPath(wanted, origin);
  if (/^https?:\/\//i.test(to)) return { kind: 'address', address: to };
  if (!/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(to))
    return 'It must be a path such as /about/, an http(s) address, or gone.';
  const [path = '', rest = ''] = to.split(/(?=[?#])(.*)/s);
  if (redirectKey(to) === from) return 'It leads to itself.';
  const there = path === '/' && rest.startsWith('?') ? null : await whatAnswers(db, path, settings);
  if (there && 'own' in there) return { kind: 'address', address: there.own + rest };
  if (there) return rest === '' ? there.target : { kind: 'address', address: there.path + rest };
  const { kind } = await followAddress(db, to, { settings, origin, leaving: from });
  if (kind === 'ring') return `${to} leads back to ${from}: readers would go in a ring.`;
  if (kind === 'nothing') return `Nothing answers at ${to}. Say an address that readers can open.`;
  // older ones may lead on to one another
  for (let key = redirectKey(to), step = 0; step < 10; step++) {
    const next = await redirectAt(db, key);
    if (!next) break;
    const address = next.kind === 'address' ? ownPath(next.address, origin) : '';
    if (!address.startsWith('/')) return next;
    key = redirectKey(address);
    const end = await whatAnswers(db, key, settings);
    if (end) return 'own' in end ? next : end.target;
  }
  return `Nothing answers at ${to}. Say an address that readers can open.`;
}

/** Readers are led there as it is written: with a space or a line end in it, it would be cut, and with a name before its host it would deceive. */
function whyNotAway(to: string): string | null {
  if (/[\s\p{Cc}]/u.test(to) || !URL.canParse(to)) return 'It is no address.';
  const { username, password } = new URL(to);
  return username || password ? 'An address with a name or password in it is not for readers.' : null;
}

async function redirectAt(db: Db, key: string): Promise<RedirectTarget | null> {
  const row = await db.selectFrom('redirects').selectAll().where('fromPath', '=', key).executeTakeFirst();
  if (!row) return null;
  const { targetKind: kind, targetId: id, address } = row;
  return { kind, ...(id !== null && { id }), ...(address !== null && { address }) } as RedirectTarget;
}

/** What led to this address as an address leads where it leads now. */
async function leadOn(db: Db, key: string, to: RedirectTarget): Promise<void> {
  await db
    .updateTable('redirects')
    .set({
      targetKind: to.kind,
      targetId: 'id' in to ? to.id : null,
      address: to.kind === 'address' ? to.address : null,
    })
    .where('targetKind', '=', 'address')
    .where('address', 'in', [key, `${key}/`])
    .execute();
}
