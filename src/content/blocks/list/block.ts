import type { BlockKind } from '../../block-kind.ts';
import type { List } from '../../document.ts';
import { listHtml } from './html.tsx';
import { listMarkdown } from './markdown.ts';
import { listSchema } from './schema.ts';
import { listText } from './text.ts';

export const list: BlockKind<List> = { schema: listSchema, html: listHtml, text: listText, markdown: listMarkdown };
