import { z } from 'zod';
import { flag, line } from '../../attributes.ts';
import type { Details } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const detailsSchema: NodeSchema<Details['attrs']> = {
  type: 'details',
  attrs: z.strictObject({ summary: line(), open: flag() }),
  content: 'blocks',
};
