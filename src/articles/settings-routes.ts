import { maySettings } from '../paper/may.ts';
import * as contract from '../paper/settings/contract.ts';
import { type Route, serve } from '../people/serve.ts';
import { planAddresses, saveAddresses, undoWithAddresses } from './change-addresses.ts';

const may = maySettings;

/** Settings that stories follow: with the articles, since their addresses are theirs. */
export const settingsAddressRoutes: readonly Route[] = [
  serve(contract.planAddresses, { may, run: (ctx, input) => planAddresses(ctx, input) }),
  serve(contract.saveAddresses, { may, run: (ctx, input) => saveAddresses(ctx, input) }),
  serve(contract.undoSettings, { may, run: async (ctx, { id }) => ({ id: await undoWithAddresses(ctx, id) }) }),
];
