import type { BlockKind } from '../../block-kind.ts';
import type { KeyPoints } from '../../document.ts';
import { keyPointsHtml } from './html.tsx';
import { keyPointsMarkdown } from './markdown.ts';
import { keyPointsSchema } from './schema.ts';
import { keyPointsText } from './text.ts';

export const keyPoints: BlockKind<KeyPoints> = {
  schema: keyPointsSchema,
  html: keyPointsHtml,
  text: keyPointsText,
  markdown: keyPointsMarkdown,
};
