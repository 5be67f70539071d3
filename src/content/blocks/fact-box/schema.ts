import { z } from 'zod';
import { line } from '../../attributes.ts';
import type { FactBox } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const factBoxSchema: NodeSchema<FactBox['attrs']> = {
  type: 'factBox',
  attrs: z.strictObject({ title: line() }),
  content: 'blocks',
};
