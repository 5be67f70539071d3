import type { NewsroomContext } from '../../people/serve.ts';
import { changeMenu, putDraft } from './change-menu.ts';
import { checkedEntries } from './checked-entries.ts';
import type { MenuDraftEntry, MenuPlace, MenuState } from './contract.ts';
import { asText } from './entries.ts';
import { liveEntries } from './live-entries.ts';
import { menuState } from './menu-state.ts';

/**
 * What all editors have in this place from now on, and readers have not. @throws {Conflict} with the menu as it is;
 * {Invalid} by the entry's place
 */
export async function saveMenuDraft(
  ctx: NewsroomContext,
  { place, revision, entries }: { place: MenuPlace; revision: number; entries: readonly MenuDraftEntry[] | null },
): Promise<MenuState> {
  await changeMenu(ctx, { place, revision }, async (on) => {
    const checked = entries && (await checkedEntries(on.db, entries));
    const isLive = asText(checked) === asText(await liveEntries(on.db, place));
    await putDraft(on, place, isLive ? null : checked, on.person.id);
  });
  return menuState(ctx, place);
}
