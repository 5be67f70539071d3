import { z } from 'zod';
import { line, number } from '../../attributes.ts';
import type { Gallery } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';
import { imageSchema } from '../image/schema.ts';

export const gallerySchema: NodeSchema<Gallery['attrs']> = {
  type: 'gallery',
  attrs: z.strictObject({ columns: number(1, 8), caption: line(10_000) }),
  content: [imageSchema],
};
