import type { BlockKind } from '../../block-kind.ts';
import type { Details } from '../../document.ts';
import { detailsFeed } from './feed.tsx';
import { detailsHtml } from './html.tsx';
import { detailsMarkdown } from './markdown.ts';
import { detailsSchema } from './schema.ts';
import { detailsText } from './text.ts';

export const details: BlockKind<Details> = {
  schema: detailsSchema,
  html: detailsHtml,
  feed: detailsFeed,
  text: detailsText,
  markdown: detailsMarkdown,
};
