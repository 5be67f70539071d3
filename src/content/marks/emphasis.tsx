/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';
import { surround } from './surround.ts';

export const emphasis: MarkKind<{ type: 'emphasis' }> = {
  schema: z.strictObject({ type: z.literal('emphasis') }),
  html: (_, content) => <em>{content}</em>,
  markdown: (_, content) => surround(content, '*'),
};
