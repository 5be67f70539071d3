import type { NodeSchema } from '../../node-schema.ts';

export const verseSchema: NodeSchema = {
  type: 'verse',
  content: 'inline',
};
