import { z } from 'zod';
import { line, media } from '../../attributes.ts';
import type { Video } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const videoSchema: NodeSchema<Video['attrs']> = {
  type: 'video',
  attrs: z.strictObject({
    source: media(),
    poster: media().optional(),
    captions: media().optional(),
    title: line(),
  }),
  content: 'inline',
};
