import type { MarkdownRender } from '../../block-kind.ts';
import type { KeyPoints } from '../../document.ts';
import { markdownItems } from '../list/list-items-markdown.ts';

export function keyPointsMarkdown({ attrs, content }: KeyPoints, render: MarkdownRender): string {
  return `**${render.escape(attrs.title || render.strings.keyPoints)}**\n\n${markdownItems(content, render, () => '- ')}`;
}
