/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';
import { surround } from './surround.ts';

export const strike: MarkKind<{ type: 'strike' }> = {
  schema: z.strictObject({ type: z.literal('strike') }),
  html: (_, content) => <s>{content}</s>,
  markdown: (_, content) => surround(content, '~~'),
};
