import { z } from 'zod';
import { article, line } from '../../attributes.ts';
import type { RelatedStories } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const relatedStoriesSchema: NodeSchema<RelatedStories['attrs']> = {
  type: 'relatedStories',
  attrs: z.strictObject({ title: line(), stories: z.array(article()).max(100) }),
  content: 'none',
};
