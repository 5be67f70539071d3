import type { BlockKind } from '../../block-kind.ts';
import type { Correction } from '../../document.ts';
import { correctionHtml } from './html.tsx';
import { correctionMarkdown } from './markdown.ts';
import { correctionSchema } from './schema.ts';

export const correction: BlockKind<Correction> = {
  schema: correctionSchema,
  html: correctionHtml,
  markdown: correctionMarkdown,
};
