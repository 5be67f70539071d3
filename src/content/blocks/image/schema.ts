import { z } from 'zod';
import { anchors, choice, crop, flag, line, link, media, text } from '../../attributes.ts';
import type { Image } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const imageSchema: NodeSchema<Image['attrs']> = {
  type: 'image',
  attrs: z.strictObject({
    source: media(),
    alt: text(),
    decorative: flag(),
    width: choice(['column', 'wide', 'full', 'aside']),
    crop: crop().optional(),
    credit: line().optional(),
    link: link().optional(),
    anchors: anchors(),
  }),
  content: 'inline',
};
