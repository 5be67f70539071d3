import { type Route, serve } from '../people/serve.ts';
import { choicesOf, choose } from './choices.ts';
import * as contract from './contract.ts';
import { markRead } from './mark-read.ts';
import { ownNotices } from './own-notices.ts';

/** Everybody has notices of their own, and nobody else's. */
const everybody = () => true;

export const noticeRoutes: readonly Route[] = [
  serve(contract.notices, { may: everybody, run: ({ db, person }, input) => ownNotices(db, person, input) }),
  serve(contract.markRead, {
    may: everybody,
    run: async (ctx, input) => ({ unread: await markRead(ctx, input) }),
  }),
  serve(contract.noticeChoices, {
    may: everybody,
    run: async ({ db, person }) => ({ choices: await choicesOf(db, person.id) }),
  }),
  serve(contract.chooseNotices, {
    may: everybody,
    run: async (ctx, { choices }) => ({ choices: await choose(ctx, choices) }),
  }),
];
