import type { BlockKind } from '../../block-kind.ts';
import type { Image } from '../../document.ts';
import { imageHtml } from './html.tsx';
import { imageMarkdown } from './markdown.ts';
import { imageSchema } from './schema.ts';
import { imageText } from './text.ts';

export const image: BlockKind<Image> = {
  schema: imageSchema,
  html: imageHtml,
  text: imageText,
  markdown: imageMarkdown,
};
