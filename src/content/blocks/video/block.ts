import type { BlockKind } from '../../block-kind.ts';
import type { Video } from '../../document.ts';
import { playedFeed } from '../audio/feed.tsx';
import { videoHtml } from './html.tsx';
import { videoMarkdown } from './markdown.ts';
import { videoSchema } from './schema.ts';
import { videoText } from './text.ts';

export const video: BlockKind<Video> = {
  schema: videoSchema,
  html: videoHtml,
  feed: playedFeed,
  text: videoText,
  markdown: videoMarkdown,
};
