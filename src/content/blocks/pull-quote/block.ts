import type { BlockKind } from '../../block-kind.ts';
import type { PullQuote } from '../../document.ts';
import { pullQuoteHtml } from './html.tsx';
import { pullQuoteMarkdown } from './markdown.ts';
import { pullQuoteSchema } from './schema.ts';
import { pullQuoteText } from './text.ts';

export const pullQuote: BlockKind<PullQuote> = {
  schema: pullQuoteSchema,
  html: pullQuoteHtml,
  text: pullQuoteText,
  markdown: pullQuoteMarkdown,
};
