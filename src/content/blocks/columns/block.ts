import type { BlockKind } from '../../block-kind.ts';
import type { Columns } from '../../document.ts';
import { columnsHtml } from './html.tsx';
import { columnsMarkdown } from './markdown.ts';
import { columnsSchema } from './schema.ts';
import { columnsText } from './text.ts';

export const columns: BlockKind<Columns> = {
  schema: columnsSchema,
  html: columnsHtml,
  text: columnsText,
  markdown: columnsMarkdown,
};
