import type { BlockKind } from '../../block-kind.ts';
import type { FactBox } from '../../document.ts';
import { factBoxHtml } from './html.tsx';
import { factBoxMarkdown } from './markdown.ts';
import { factBoxSchema } from './schema.ts';
import { factBoxText } from './text.ts';

export const factBox: BlockKind<FactBox> = {
  schema: factBoxSchema,
  html: factBoxHtml,
  text: factBoxText,
  markdown: factBoxMarkdown,
};
