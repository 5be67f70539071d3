/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';
import { surround } from './surround.ts';

export const strong: MarkKind<{ type: 'strong' }> = {
  schema: z.strictObject({ type: z.literal('strong') }),
  html: (_, content) => <strong>{content}</strong>,
  markdown: (_, content) => surround(content, '**'),
};
