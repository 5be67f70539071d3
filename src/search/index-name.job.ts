import { z } from 'zod';
import type { Context } from '../store/context.ts';
import { putNames } from './put-names.ts';

const input = z.object({ kind: z.enum(['section', 'author', 'topic']), id: z.number().int().positive() });

/** After `section.changed`, `author.changed` and `topic.changed`: a renamed one is found by its new name. */
export const indexNameJob = {
  name: 'index-name',
  input,
  run: (ctx: Context, { kind, id }: z.infer<typeof input>) => putNames(ctx.db, kind, [id]),
};
