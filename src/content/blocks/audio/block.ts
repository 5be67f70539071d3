import type { BlockKind } from '../../block-kind.ts';
import type { Audio } from '../../document.ts';
import { playedFeed } from './feed.tsx';
import { audioHtml } from './html.tsx';
import { audioMarkdown } from './markdown.ts';
import { audioSchema } from './schema.ts';
import { audioText } from './text.ts';

export const audio: BlockKind<Audio> = {
  schema: audioSchema,
  html: audioHtml,
  feed: playedFeed,
  text: audioText,
  markdown: audioMarkdown,
};
