import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { addRedirects, type RedirectTarget, redirectKey } from './add-redirects.ts';
import { readSettings } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import type { Settings } from './settings.ts';
import { whatAnswers } from './what-answers.ts';

/** `from`: an old address. `to`: a path of this site, an http(s) address, or `gone` for what is not coming back. */
export interface EditorsRedirect {
  from: string;
  to: string;
}

/**
 * Makes old addresses lead where an editor says, all of them or none. What is ours is kept by identity, and a redirect to
 * a redirect as one to where that leads, so that readers go one step; older ones that lead to `from` go on with it.
 * @throws {Invalid} by place in the list (`0.from`, `12.to`): an address that something has, or that nothing answers at
 */
export async function redirectAddresses(ctx: Context, redirects: readonly EditorsRedirect[]): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const settings = await readSettings(db);
    const on = { ...ctx, db };
    const wrong: Record<string, string> = {};
    const ledTo = redirects.length > FEW ? await ledToPaths(db) : null;
    for (const [at, { from, to }] of redirects.entries()) {
      // SQLite answers without waiting: readers have their turn
      if (at % 25 === 24) await new Promise((resolve) => setImmediate(resolve));
      const key = redirectKey(from);
      const sentence = await whyNotFrom(db, from, key, settings);
      if (sentence) wrong[`${at}.from`] = sentence;
      const target = await targetOf(db, key, to.trim(), settings);
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
 */
export async function removeRedirects(ctx: Context, addresses: readonly string[]): Promise<string[]> {
  return inTransaction(ctx.db, async (db) => {
    const absent: string[] = [];
    for (const address of addresses) {
      const key = redirectKey(address);
      const taken = await db
        .deleteFrom('redirects')
        .where('fromPath', '=', key)
        .returning('fromPath')
        .executeTakeFirst();
      if (!taken) absent.push(address);
    }
    if (absent.length < addresses.length)
      await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'redirects' });
    return absent;
  });
}

async function whyNotFrom(db: Db, from: string, key: string, settings: Settings): Promise<string | null> {
  if (!/^(?:https?:)?\//i.test(from.trim()) || /[\s\p{Cc}]/u.test(from.trim()) || key.length > 2048)
    return 'It must be a path such as /old/story/, or a whole address, without spaces.';
  if (key === '/') return 'The front page is there: readers would never be led on.';
  if (/^\/newsroom(?:\/|$)/.test(key)) return 'The newsroom is there: readers would never be led on.';
  if (key.startsWith('/?')) return null;
  const there = await whatAnswers(db, key, settings);
  return (
    there &&
    `${'own' in there ? there.own : there.path} is the address of something that is there: readers would never be led on.`
  );
}

/** Where it leads in one step, or why it cannot. */
async function targetOf(db: Db, from: string, to: string, settings: Settings): Promise<RedirectTarget | string> {
  if (to === 'gone') return { kind: 'gone' };
  if (/^https?:\/\//i.test(to)) return whyNotAway(to) ?? { kind: 'address', address: to };
  if (!/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(to))
    return 'It must be a path such as /about/, an http(s) address, or gone.';
  const [path = '', rest = ''] = to.split(/(?=[?#])(.*)/s);
  if (redirectKey(to) === from) return 'It leads to itself.';
  const there = path === '/' && rest.startsWith('?') ? null : await whatAnswers(db, path, settings);
  if (there && 'own' in there) return { kind: 'address', address: there.own + rest };
  if (there) return rest === '' ? there.target : { kind: 'address', address: there.path + rest };
  // older ones may lead on to one another
  for (let key = redirectKey(to), step = 0; step < 10; step++) {
    const next = await redirectAt(db, key);
    if (!next) break;
    if (next.kind !== 'address' || !next.address.startsWith('/')) return next;
    key = redirectKey(next.address);
    if (key === from) return `${to} leads back to ${from}: readers would go in a ring.`;
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
