import { z } from 'zod';
import { link } from '../../attributes.ts';
import type { Button } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const buttonSchema: NodeSchema<Button['attrs']> = {
  type: 'button',
  attrs: z.strictObject({ link: link() }),
  content: 'inline',
};
