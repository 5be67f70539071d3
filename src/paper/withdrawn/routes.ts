import { type Route, serve } from '../../people/serve.ts';
import { mayFurniture, mayReword } from '../may.ts';
import * as contract from './contract.ts';
import { savePublicReason, saveWithdrawnNotice, withdrawnStories } from './withdrawn-stories.ts';

const may = mayFurniture;

export const withdrawnRoutes: readonly Route[] = [
  serve(contract.withdrawnStories, { may, run: ({ db, person }, { from }) => withdrawnStories(db, person, from) }),
  serve(contract.saveWithdrawnNotice, {
    may,
    run: async (ctx, { notice }) => ({ notice: await saveWithdrawnNotice(ctx, notice) }),
  }),
  serve(contract.savePublicReason, {
    may: mayReword,
    run: async (ctx, { id, publicReason }) => {
      await savePublicReason(ctx, id, publicReason);
      return {};
    },
  }),
];
