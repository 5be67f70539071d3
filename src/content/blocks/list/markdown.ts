import type { MarkdownRender } from '../../block-kind.ts';
import type { List } from '../../document.ts';
import { markdownItems } from './list-items-markdown.ts';

export function listMarkdown({ attrs, content }: List, render: MarkdownRender): string {
  const first = attrs.start ?? 1;
  return markdownItems(content, render, (position) => (attrs.ordered ? `${Math.max(0, first + position)}. ` : '- '));
}
