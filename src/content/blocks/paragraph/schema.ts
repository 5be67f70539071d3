import { z } from 'zod';
import { anchors, choice, flag } from '../../attributes.ts';
import type { Paragraph } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const paragraphSchema: NodeSchema<NonNullable<Paragraph['attrs']>> = {
  type: 'paragraph',
  attrs: z.strictObject({ align: choice(['center', 'end']).optional(), dropCap: flag(), anchors: anchors() }),
  attrsOptional: true,
  content: 'inline',
};
