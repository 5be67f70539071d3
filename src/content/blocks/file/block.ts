import type { BlockKind } from '../../block-kind.ts';
import type { File } from '../../document.ts';
import { fileHtml } from './html.tsx';
import { fileMarkdown } from './markdown.ts';
import { fileSchema } from './schema.ts';
import { fileText } from './text.ts';

export const file: BlockKind<File> = { schema: fileSchema, html: fileHtml, text: fileText, markdown: fileMarkdown };
