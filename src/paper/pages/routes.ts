import { type Route, serve } from '../../people/serve.ts';
import { mayFurniture } from '../may.ts';
import * as contract from './contract.ts';
import { placePages } from './place-pages.ts';
import { notePageReview, planReview } from './review-pages.ts';
import { staticPages } from './static-pages.ts';

const may = mayFurniture;

export const pageRoutes: readonly Route[] = [
  serve(contract.staticPages, { may, run: (ctx) => staticPages(ctx) }),
  serve(contract.planReview, {
    may,
    run: async (ctx, { id, ...review }) => {
      await planReview(ctx, id, review);
      return {};
    },
  }),
  serve(contract.notePageReview, { may, run: async (ctx, { id }) => ({ reviewBy: await notePageReview(ctx, id) }) }),
  serve(contract.placePages, {
    may,
    run: async (ctx, { parentId, ids }) => {
      await placePages(ctx, parentId, ids);
      return {};
    },
  }),
];
