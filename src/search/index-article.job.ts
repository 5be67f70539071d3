import { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { indexArticle } from './index-article.ts';

const input = z.object({ article: z.number().int().positive() });

/** After `article.published` and `article.withdrawn`. */
export const indexArticleJob = {
  name: 'index-article',
  input,
  run: (ctx: Context, { article }: z.infer<typeof input>) => indexArticle(ctx.db, article as ArticleId),
};
