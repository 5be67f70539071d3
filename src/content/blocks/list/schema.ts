import { z } from 'zod';
import { flag, number } from '../../attributes.ts';
import type { List } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';
import { listItemSchema } from './list-item.ts';

export const listSchema: NodeSchema<List['attrs']> = {
  type: 'list',
  attrs: z.strictObject({
    ordered: z.boolean().meta({ kind: 'choice' }),
    start: number(-1_000_000, 1_000_000_000).optional(),
    reversed: flag(),
  }),
  content: [listItemSchema],
};
