import type { ArticleId } from '../base/ids.ts';
import { type Route, serve } from '../people/serve.ts';
import * as contract from './contract.ts';
import { maySeeReads } from './may.ts';
import { readsOf } from './reads-of.ts';

export const statsRoutes: readonly Route[] = [
  serve(contract.storyReads, {
    may: maySeeReads,
    run: async (ctx, { stories }) => ({
      reads: await readsOf(ctx, [...new Set(stories.split(',').map(Number))] as ArticleId[]),
    }),
  }),
];
