import { z } from 'zod';
import { anchor, anchors } from '../../attributes.ts';
import type { Heading } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const headingSchema: NodeSchema<Heading['attrs']> = {
  type: 'heading',
  attrs: z.strictObject({
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]).meta({ kind: 'number' }),
    anchor: anchor(),
    aliases: anchors(),
  }),
  content: 'inline',
};
