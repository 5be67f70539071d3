import { z } from 'zod';
import { anchor } from '../../attributes.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const footnotesSchema: NodeSchema = {
  type: 'footnotes',
  content: [{ type: 'footnote', attrs: z.strictObject({ id: anchor() }), content: 'inline' }],
};
