import { z } from 'zod';
import { line, media } from '../../attributes.ts';
import type { File } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const fileSchema: NodeSchema<File['attrs']> = {
  type: 'file',
  attrs: z.strictObject({ source: media(), name: line() }),
  content: 'none',
};
