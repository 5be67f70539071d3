import type { BlockKind } from '../../block-kind.ts';
import type { Button } from '../../document.ts';
import { buttonHtml } from './html.tsx';
import { buttonMarkdown } from './markdown.ts';
import { buttonSchema } from './schema.ts';

export const button: BlockKind<Button> = { schema: buttonSchema, html: buttonHtml, markdown: buttonMarkdown };
