/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';

export const superscript: MarkKind<{ type: 'superscript' }> = {
  schema: z.strictObject({ type: z.literal('superscript') }),
  html: (_, content) => <sup>{content}</sup>,
};
