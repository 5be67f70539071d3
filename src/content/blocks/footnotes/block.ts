import type { BlockKind } from '../../block-kind.ts';
import type { Footnotes } from '../../document.ts';
import { footnotesHtml } from './html.tsx';
import { footnotesMarkdown } from './markdown.ts';
import { footnotesSchema } from './schema.ts';
import { footnotesText } from './text.ts';

export const footnotes: BlockKind<Footnotes> = {
  schema: footnotesSchema,
  html: footnotesHtml,
  text: footnotesText,
  markdown: footnotesMarkdown,
};
