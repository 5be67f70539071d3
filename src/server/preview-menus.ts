import type { Answer } from '../base/answer.ts';
import type { MenuPlace } from '../paper/menus/contract.ts';
import { withDraftMenu } from '../paper/menus/draft-menus.ts';
import type { Assets } from '../site/assets.ts';
import { previewed } from '../site/preview-front.ts';
import type { Reader } from '../site/reader.ts';
import { createSite } from '../site/site.ts';
import type { Db } from '../store/database.ts';

/** The front page as readers would get it if the draft of a place were launched. */
export type PreviewMenus = (place: MenuPlace) => Promise<Answer>;

export function createMenuPreview(db: Db, reader: Reader, assets: Assets): PreviewMenus {
  return async (place) => {
    const paper = await withDraftMenu(db, reader.now, reader.paper(), place);
    const site = createSite({ ...reader, paper: () => paper }, assets);
    return previewed(await site.answer({ path: '/', query: new URLSearchParams() }));
  };
}
