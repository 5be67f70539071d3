import { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { indexLinks } from './index-links.ts';

const input = z.object({ article: z.number().int().positive() });

/** After `article.published` and `article.withdrawn`. @param origin of the paper, by which its own addresses are told */
export function createIndexLinksJob(origin: () => string) {
  return {
    name: 'index-links',
    input,
    run: (ctx: Context, { article }: z.infer<typeof input>) => indexLinks(ctx, origin(), [article as ArticleId]),
    runMany: (ctx: Context, inputs: readonly z.infer<typeof input>[]) =>
      indexLinks(ctx, origin(), [...new Set(inputs.map(({ article }) => article as ArticleId))]),
  };
}
