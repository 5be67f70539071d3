/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';

export const subscript: MarkKind<{ type: 'subscript' }> = {
  schema: z.strictObject({ type: z.literal('subscript') }),
  html: (_, content) => <sub>{content}</sub>,
};
