import { z } from 'zod';
import { line } from '../../attributes.ts';
import type { KeyPoints } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';
import { listItemSchema } from '../list/list-item.ts';

export const keyPointsSchema: NodeSchema<KeyPoints['attrs']> = {
  type: 'keyPoints',
  attrs: z.strictObject({ title: line() }),
  content: [listItemSchema],
};
