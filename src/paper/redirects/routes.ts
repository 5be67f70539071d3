import { type Route, serve } from '../../people/serve.ts';
import { mayFurniture } from '../may.ts';
import * as contract from './contract.ts';
import { addRedirectBy, removeRedirectsBy, saveRedirectBy } from './edit-redirects.ts';
import { flattenRedirects } from './flatten-redirects.ts';
import { redirectList } from './redirect-list.ts';
import { redirectProblems } from './redirect-problems.ts';
import { importRedirects, redirectsCsv } from './redirects-csv.ts';

const may = mayFurniture;

/** `origin`: scheme and host of the paper */
export const redirectRoutes = (origin: string): readonly Route[] => [
  serve(contract.redirectList, { may, run: ({ db }, asked) => redirectList(db, asked) }),
  serve(contract.addRedirectAs, {
    may,
    run: async (ctx, redirect) => {
      await addRedirectBy({ ...ctx, origin }, redirect);
      return {};
    },
  }),
  serve(contract.saveRedirectAs, {
    may,
    run: async (ctx, redirect) => {
      await saveRedirectBy({ ...ctx, origin }, redirect);
      return {};
    },
  }),
  serve(contract.removeRedirectsAs, {
    may,
    run: async (ctx, { from }) => ({ removed: await removeRedirectsBy(ctx, from) }),
  }),
  serve(contract.redirectProblems, { may, run: ({ db }) => redirectProblems(db, origin) }),
  serve(contract.flattenRedirects, {
    may,
    run: async (ctx) => ({ flattened: await flattenRedirects({ ...ctx, origin }) }),
  }),
  serve(contract.exportRedirects, { may, run: (ctx) => redirectsCsv(ctx) }),
  serve(contract.importRedirects, { may, run: (ctx, input) => importRedirects({ ...ctx, origin }, input) }),
];
