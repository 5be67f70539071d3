import type { BlockKind } from '../../block-kind.ts';
import type { Separator } from '../../document.ts';
import { separatorHtml } from './html.tsx';
import { separatorMarkdown } from './markdown.ts';
import { separatorSchema } from './schema.ts';

export const separator: BlockKind<Separator> = {
  schema: separatorSchema,
  html: separatorHtml,
  markdown: separatorMarkdown,
};
