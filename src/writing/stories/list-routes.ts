import { type Route, serve } from '../../people/serve.ts';
import { reads } from '../who-may.ts';
import * as contract from './contract.ts';
import { savedListsOf } from './saved-lists.ts';
import { changeSavedList, orderSavedLists, removeSavedList, saveSavedList, takeSavedLists } from './write-lists.ts';

/** Who reads stories keeps filters of them. */
export function listRoutes(): Route[] {
  return [
    serve(contract.savedLists, { may: reads, run: ({ db, person }) => savedListsOf(db, person) }),
    serve(contract.saveList, { may: reads, run: saveSavedList }),
    serve(contract.changeList, { may: reads, run: changeSavedList }),
    serve(contract.removeList, {
      may: reads,
      run: async (ctx, { id }) => {
        await removeSavedList(ctx, id);
        return {};
      },
    }),
    serve(contract.orderLists, {
      may: reads,
      run: async (ctx, { ids }) => {
        await orderSavedLists(ctx, ids);
        return {};
      },
    }),
    serve(contract.takeLists, {
      may: reads,
      run: async (ctx, { lists }) => ({ taken: await takeSavedLists(ctx, lists) }),
    }),
  ];
}
