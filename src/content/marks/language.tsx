/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { Direction } from '../../base/language.ts';
import { choice, languageTag } from '../attributes.ts';
import type { MarkKind } from '../mark-kind.ts';

export const language: MarkKind<{ type: 'language'; attrs: { language: string; direction: Direction } }> = {
  schema: z.strictObject({
    type: z.literal('language'),
    attrs: z.strictObject({ language: languageTag(), direction: choice(['ltr', 'rtl']) }),
  }),
  html: ({ attrs }, content) => (
    <span lang={attrs.language} dir={attrs.direction}>
      {content}
    </span>
  ),
};
