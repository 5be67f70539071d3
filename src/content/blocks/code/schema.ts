import { z } from 'zod';
import { line, text } from '../../attributes.ts';
import type { Code } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const codeSchema: NodeSchema<Code['attrs']> = {
  type: 'code',
  attrs: z.strictObject({
    language: line(60).overwrite((name) => name.replace(/[^\w+#.-]+/g, '-').replace(/^[.-]+/, '')),
    text: text(500_000),
  }),
  content: 'none',
};
