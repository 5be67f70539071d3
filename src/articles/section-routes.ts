import { mayFurniture } from '../paper/may.ts';
import { beginRemoval } from '../paper/sections/begin-removal.ts';
import * as contract from '../paper/sections/contract.ts';
import { contentsOf, sectionTree } from '../paper/sections/section-tree.ts';
import { type Route, serve } from '../people/serve.ts';
import { editSection, orderSections, planSection } from './edit-section.ts';

const may = mayFurniture;

/** The tree of sections: with the articles, since stories follow what is done to it. */
export const sectionRoutes: readonly Route[] = [
  serve(contract.sectionTree, { may, run: ({ db }) => sectionTree(db) }),
  serve(contract.addSection, { may, run: async (ctx, fields) => ({ id: await editSection(ctx, null, fields) }) }),
  serve(contract.planSection, { may, run: (ctx, input) => planSection(ctx, input) }),
  serve(contract.saveSectionAs, {
    may,
    run: async (ctx, { id, moveStories, was, ...fields }) => ({
      id: await editSection(ctx, id, fields, { moveStories, was }),
    }),
  }),
  serve(contract.orderSections, {
    may,
    run: async (ctx, { parentId, ids }) => {
      await orderSections(ctx, parentId, ids);
      return {};
    },
  }),
  serve(contract.sectionContents, { may, run: ({ db }, { id }) => contentsOf(db, id) }),
  serve(contract.removeSection, {
    may,
    run: async (ctx, { id, into }) => {
      await beginRemoval(ctx, id, into);
      return {};
    },
  }),
];
