import { z } from 'zod';
import { line, url } from '../../attributes.ts';
import type { Quote } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const quoteSchema: NodeSchema<Quote['attrs']> = {
  type: 'quote',
  attrs: z.strictObject({ cite: line(), citeHref: url().optional() }),
  content: 'blocks',
};
