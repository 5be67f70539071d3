import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { MarkdownRender } from './block-kind.ts';
import type { Mark } from './document.ts';
import type { HtmlRender } from './render/html-render.ts';

export interface MarkKind<M extends Mark = Mark> {
  schema: z.ZodType<M>;
  html(mark: M, content: Child, render: HtmlRender): Child;
  /** absent: the content alone */
  markdown?(mark: M, content: string, render: MarkdownRender): string;
}
