import { Conflict, NotFound } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { applyMenu } from './apply-menu.ts';
import { changeMenu, sayDrafted } from './change-menu.ts';
import type { MenuPlace, MenuState } from './contract.ts';
import { asText, fromText } from './entries.ts';
import { liveEntries } from './live-entries.ts';
import { menuState } from './menu-state.ts';

/**
 * Gives readers again what they had before a launch; the draft stays. @throws {Conflict} where readers have something else by
 * now, or it was taken back already; {NotFound}
 */
export async function undoMenu(
  ctx: NewsroomContext,
  { place, id }: { place: MenuPlace; id: number },
): Promise<MenuState> {
  await changeMenu(ctx, { place, revision: null }, async (on) => {
    const { db } = on;
    const row = await db
      .selectFrom('menuLaunches')
      .selectAll()
      .where('id', '=', id)
      .where('place', '=', place)
      .executeTakeFirst();
    if (!row) throw new NotFound(`launch ${id}`);
    if (row.undoneBy !== null) throw new Conflict('It was taken back already.');
    if (row.afterJson !== asText(await liveEntries(db, place)))
      throw new Conflict('Readers have something else in this place by now.');
    const entries = fromText(row.beforeJson);
    const { launch } = await applyMenu(on, { place, kind: 'undo', by: on.person.id, entries, undoes: id });
    await db.updateTable('menuLaunches').set({ undoneBy: launch }).where('id', '=', id).execute();
    await sayDrafted(on);
  });
  return menuState(ctx, place);
}
