import { z } from 'zod';
import { line, text } from '../../attributes.ts';
import type { Foreign } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const foreignSchema: NodeSchema<Foreign['attrs']> = {
  type: 'foreign',
  attrs: z.strictObject({ what: line(500), text: text(500_000), raw: text(2_000_000) }),
  content: 'none',
};
