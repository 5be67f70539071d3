import type { BlockKind } from '../../block-kind.ts';
import type { Embed } from '../../document.ts';
import { embedFeed } from './feed.tsx';
import { embedHtml } from './html.tsx';
import { embedMarkdown } from './markdown.ts';
import { embedSchema } from './schema.ts';
import { embedText } from './text.ts';

export const embed: BlockKind<Embed> = {
  schema: embedSchema,
  html: embedHtml,
  feed: embedFeed,
  text: embedText,
  markdown: embedMarkdown,
};
