import { z } from 'zod';
import { line, media } from '../../attributes.ts';
import type { Audio } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const audioSchema: NodeSchema<Audio['attrs']> = {
  type: 'audio',
  attrs: z.strictObject({ source: media(), title: line() }),
  content: 'inline',
};
