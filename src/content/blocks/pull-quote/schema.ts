import { z } from 'zod';
import { line } from '../../attributes.ts';
import type { PullQuote } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const pullQuoteSchema: NodeSchema<PullQuote['attrs']> = {
  type: 'pullQuote',
  attrs: z.strictObject({ cite: line() }),
  content: 'inline',
};
