import { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { closePlan } from './close-plan.ts';

const input = z.object({ article: z.number().int() });

export const closePlanJob = {
  name: 'close-plan',
  input,
  run: (ctx: Context, { article }: z.infer<typeof input>): Promise<void> => closePlan(ctx, article as ArticleId),
};
