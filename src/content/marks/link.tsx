/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import { link as target } from '../attributes.ts';
import type { LinkTarget } from '../document.ts';
import type { MarkKind } from '../mark-kind.ts';

export const link: MarkKind<{ type: 'link'; attrs: LinkTarget }> = {
  schema: z.strictObject({ type: z.literal('link'), attrs: target() }),
  html: ({ attrs }, content, render) => {
    const href = render.href(attrs);
    return href === null ? content : <a href={href}>{content}</a>;
  },
  markdown: ({ attrs }, content, render) => {
    const href = render.address(attrs);
    return href === null ? content : `[${content}](<${href}>)`;
  },
};
