import type { BlockKind } from '../../block-kind.ts';
import type { Gallery } from '../../document.ts';
import { galleryHtml } from './html.tsx';
import { galleryMarkdown } from './markdown.ts';
import { gallerySchema } from './schema.ts';
import { galleryText } from './text.ts';

export const gallery: BlockKind<Gallery> = {
  schema: gallerySchema,
  html: galleryHtml,
  text: galleryText,
  markdown: galleryMarkdown,
};
