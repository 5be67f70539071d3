import type { Db } from '../../store/database.ts';
import type { MenuEntry, Paper } from '../public.ts';
import type { MenuPlace, MenuShownEntry } from './contract.ts';
import { menuState } from './menu-state.ts';

/** The paper as readers would have it if the draft of a place were launched. */
export async function withDraftMenu(db: Db, now: () => number, paper: Paper, place: MenuPlace): Promise<Paper> {
  const { draft } = await menuState({ db, now }, place);
  return draft ? { ...paper, menus: { ...paper.menus, [place]: draft.entries.flatMap(entryOf) } } : paper;
}

/** As `load-menus.ts` does it: what leads nowhere is left out, what hangs below it moves up. */
function entryOf(entry: MenuShownEntry): MenuEntry[] {
  const children = entry.children.flatMap(entryOf);
  const target = targetOf(entry);
  return target ? [{ label: entry.label || entry.title || (entry.path ?? ''), target, children }] : children;
}

function targetOf({ target, path, state }: MenuShownEntry): MenuEntry['target'] | null {
  if (path === null || state === 'gone') return null;
  switch (target.kind) {
    case 'section':
      return { kind: 'section', id: target.id };
    case 'article':
      return { kind: 'article', id: target.id, path };
    case 'topic':
    case 'author':
      return { kind: 'address', href: path };
    case 'address':
      return { kind: 'address', href: target.address };
    default:
      return { kind: target.kind };
  }
}
