import { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { indexArticle, indexArticles } from './index-article.ts';

const input = z.object({ article: z.number().int().positive() });

/** After `article.published` and `article.withdrawn`. */
export const indexArticleJob = {
  name: 'index-article',
  input,
  run: (ctx: Context, { article }: z.infer<typeof input>) => indexArticle(ctx.db, article as ArticleId),
  /** after an import there are thousands: some at a time cost a fraction of one by one */
  runMany: (ctx: Context, inputs: readonly z.infer<typeof input>[]) =>
    indexArticles(ctx.db, [...new Set(inputs.map(({ article }) => article as ArticleId))]),
};
