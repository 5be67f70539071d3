import { type Route, serve } from '../../people/serve.ts';
import { mayFurniture } from '../may.ts';
import * as contract from './contract.ts';
import { type FindLive, findTargets } from './find-targets.ts';
import { callOffMenu, launchMenu } from './launch-menu.ts';
import { menuHistory } from './menu-history.ts';
import { menuList } from './menu-state.ts';
import { saveMenuDraft } from './save-draft.ts';
import { undoMenu } from './undo-menu.ts';

const may = mayFurniture;

export function menuRoutes({ findLive }: { findLive: FindLive }): readonly Route[] {
  return [
    serve(contract.menus, { may, run: (ctx) => menuList(ctx) }),
    serve(contract.saveMenuDraft, { may, run: saveMenuDraft }),
    serve(contract.launchMenu, { may, run: launchMenu }),
    serve(contract.callOffMenu, { may, run: callOffMenu }),
    serve(contract.undoMenu, { may, run: undoMenu }),
    serve(contract.menuLaunches, { may, run: ({ db }, input) => menuHistory(db, input) }),
    serve(contract.menuTargets, {
      may,
      run: async ({ db }, { words }) => ({ targets: await findTargets(db, words, findLive) }),
    }),
  ];
}
