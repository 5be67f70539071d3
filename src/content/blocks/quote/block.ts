import type { BlockKind } from '../../block-kind.ts';
import type { Quote } from '../../document.ts';
import { quoteHtml } from './html.tsx';
import { quoteMarkdown } from './markdown.ts';
import { quoteSchema } from './schema.ts';
import { quoteText } from './text.ts';

export const quote: BlockKind<Quote> = {
  schema: quoteSchema,
  html: quoteHtml,
  text: quoteText,
  markdown: quoteMarkdown,
};
