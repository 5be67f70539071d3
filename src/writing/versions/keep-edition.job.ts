import { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { keepEdition } from './keep-edition.ts';

const input = z.object({ article: z.number().int().positive(), edition: z.number().int().positive() });

/** After `article.published`, whoever or whatever published it. */
export const keepEditionJob = {
  name: 'keep-edition',
  input,
  async run(ctx: Context, { article, edition }: z.infer<typeof input>): Promise<void> {
    await keepEdition(ctx, article as ArticleId, edition);
  },
};
