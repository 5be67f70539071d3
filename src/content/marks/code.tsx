/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { MarkKind } from '../mark-kind.ts';

export const code: MarkKind<{ type: 'code' }> = {
  schema: z.strictObject({ type: z.literal('code') }),
  html: (_, content) => <code>{content}</code>,
};
