import { z } from 'zod';
import { choice, line, webUrl } from '../../attributes.ts';
import type { Embed } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const embedSchema: NodeSchema<Embed['attrs']> = {
  type: 'embed',
  attrs: z.strictObject({
    url: webUrl(),
    provider: line(200),
    title: line(),
    kind: choice(['video', 'audio', 'post', 'page']),
  }),
  content: 'inline',
};
