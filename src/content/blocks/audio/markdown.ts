import type { MarkdownRender } from '../../block-kind.ts';
import type { Audio } from '../../document.ts';
import { playerMarkdown } from './player-markdown.ts';

export function audioMarkdown({ attrs, content }: Audio, render: MarkdownRender): string {
  return playerMarkdown(attrs, content, render);
}
