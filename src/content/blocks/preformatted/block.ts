import type { BlockKind } from '../../block-kind.ts';
import type { Preformatted } from '../../document.ts';
import { preformattedHtml } from './html.tsx';
import { preformattedMarkdown } from './markdown.ts';
import { preformattedSchema } from './schema.ts';

export const preformatted: BlockKind<Preformatted> = {
  schema: preformattedSchema,
  html: preformattedHtml,
  markdown: preformattedMarkdown,
};
