import { Conflict } from '../../base/errors.ts';
import type { PaperEvent } from '../../base/events.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import type { MenuDraftEntry, MenuPlace, MenuState } from './contract.ts';
import { asText } from './entries.ts';
import { draftOf, menuState } from './menu-state.ts';

export type Drafted = Awaited<ReturnType<typeof draftOf>>;

/**
 * One change of a place at a time: its draft is held until the transaction ends, and its revision goes up.
 * @param revision that the change was made on; null: whatever it is now
 * @throws {Conflict} with the menu as it is, where somebody was quicker
 */
export async function changeMenu<Result, Ctx extends Context>(
  ctx: Ctx,
  { place, revision }: { place: MenuPlace; revision: number | null },
  change: (ctx: Ctx, draft: Drafted) => Promise<Result>,
): Promise<Result> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await db
      .insertInto('menuDrafts')
      .values({ place, revision: 0, entriesJson: null, personId: null, at: null })
      .onConflict((conflict) => conflict.column('place').doNothing())
      .execute();
    let held = db
      .updateTable('menuDrafts')
      .set((row) => ({ revision: row('revision', '+', 1) }))
      .where('place', '=', place);
    if (revision !== null) held = held.where('revision', '=', revision);
    const { numUpdatedRows } = await held.executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Conflict('Somebody changed this menu meanwhile: look at it again.', await currentOf(on, place));
    return change(on, await draftOf(db, place));
  });
}

/** Writes the draft; null: editors have what readers have. Says it to open screens, and to no page. */
export async function putDraft(
  ctx: Context,
  place: MenuPlace,
  entries: readonly MenuDraftEntry[] | null,
  by: PersonId | null,
): Promise<void> {
  await ctx.db
    .updateTable('menuDrafts')
    .set({ entriesJson: asText(entries), personId: entries && by, at: entries && ctx.now() })
    .where('place', '=', place)
    .execute();
  await sayDrafted(ctx);
}

export async function sayDrafted({ db, now }: { db: Db; now: Context['now'] }): Promise<void> {
  await recordEvent(db, { kind: 'paper.drafted' } satisfies PaperEvent, now());
}

function currentOf(ctx: Context, place: MenuPlace): Promise<MenuState> {
  return menuState(ctx, place);
}
