import type { BlockKind } from '../../block-kind.ts';
import type { Code } from '../../document.ts';
import { codeHtml } from './html.tsx';
import { codeMarkdown } from './markdown.ts';
import { codeSchema } from './schema.ts';
import { codeText } from './text.ts';

export const code: BlockKind<Code> = { schema: codeSchema, html: codeHtml, text: codeText, markdown: codeMarkdown };
