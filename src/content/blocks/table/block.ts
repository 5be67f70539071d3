import type { BlockKind } from '../../block-kind.ts';
import type { Table } from '../../document.ts';
import { tableFeed } from './feed.tsx';
import { tableHtml } from './html.tsx';
import { tableMarkdown } from './markdown.ts';
import { tableSchema } from './schema.ts';
import { tableText } from './text.ts';

export const table: BlockKind<Table> = {
  schema: tableSchema,
  html: tableHtml,
  feed: tableFeed,
  text: tableText,
  markdown: tableMarkdown,
};
