import { MENU_PLACES, type MenuDraftEntry, type MenuPlace } from '../paper/menus/contract.ts';
import { liveEntries } from '../paper/menus/live-entries.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { recordEvent } from '../store/record-event.ts';
import { addTargets, idsOf } from './index-links.ts';
import { addressTarget, type FoundLink, keyOf } from './links-of.ts';

const nobody = { ignoredOf: null, ignoredBy: null, ignoredWhy: null, ignoredAt: null, toldAt: null };

/**
 * Keeps what the menus that readers have link to outside the paper. What leads within it the menus say themselves. Ends the
 * same however often it runs.
 */
export async function indexMenuLinks(ctx: Context, origin: string): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    for (const place of MENU_PLACES) await keepUses(on, place, outsideIn((await liveEntries(db, place)) ?? [], origin));
  });
}

/** Each once, with the words of the first entry that leads there. */
function outsideIn(entries: readonly MenuDraftEntry[], origin: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  const visit = ({ label, target, children }: MenuDraftEntry): void => {
    const link = target.kind === 'address' ? addressTarget(target.address, origin) : null;
    const key = link && keyOf(link.address);
    if (link?.kind === 'outside' && key && !found.has(key)) found.set(key, { ...link, key, words: label });
    for (const child of children) visit(child);
  };
  for (const entry of entries) visit(entry);
  return [...found.values()];
}

/** What somebody said of a link that is still there stays said. */
async function keepUses(ctx: Context, place: MenuPlace, links: readonly FoundLink[]): Promise<void> {
  const { db, now } = ctx;
  await addTargets(ctx, links);
  const ids = await idsOf(
    db,
    links.map(({ key }) => key),
  );
  const wanted = new Map(links.flatMap(({ key, words }) => (ids.has(key) ? [[ids.get(key) as number, words]] : [])));
  const before = await db.selectFrom('menuLinkUses').select(['targetId', 'words']).where('place', '=', place).execute();
  const gone = before.filter(({ targetId }) => !wanted.has(targetId)).map(({ targetId }) => targetId);
  if (gone.length > 0)
    await db.deleteFrom('menuLinkUses').where('place', '=', place).where('targetId', 'in', gone).execute();
  const had = new Map(before.map(({ targetId, words }) => [targetId, words]));
  for (const [targetId, words] of wanted)
    if (had.has(targetId) && had.get(targetId) !== words)
      await db
        .updateTable('menuLinkUses')
        .set({ words })
        .where('place', '=', place)
        .where('targetId', '=', targetId)
        .execute();
  const fresh = [...wanted].filter(([targetId]) => !had.has(targetId));
  const rows = fresh.map(([targetId, words]) => ({ place, targetId, words, ...nobody }));
  await insertMany(db, 'menuLinkUses', rows, true);
  if (gone.length > 0 || fresh.length > 0) await recordEvent(db, { kind: 'links.changed' }, now());
}
