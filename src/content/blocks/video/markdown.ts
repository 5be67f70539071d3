import type { MarkdownRender } from '../../block-kind.ts';
import type { Video } from '../../document.ts';
import { playerMarkdown } from '../audio/player-markdown.ts';

export function videoMarkdown({ attrs, content }: Video, render: MarkdownRender): string {
  return playerMarkdown(attrs, content, render);
}
