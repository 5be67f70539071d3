import type { BlockKind } from '../../block-kind.ts';
import type { RelatedStories } from '../../document.ts';
import { relatedStoriesHtml } from './html.tsx';
import { relatedStoriesMarkdown } from './markdown.ts';
import { relatedStoriesSchema } from './schema.ts';
import { relatedStoriesText } from './text.ts';

export const relatedStories: BlockKind<RelatedStories> = {
  schema: relatedStoriesSchema,
  html: relatedStoriesHtml,
  text: relatedStoriesText,
  markdown: relatedStoriesMarkdown,
};
