import type { MarkdownRender } from '../../block-kind.ts';
import type { Button } from '../../document.ts';

export function buttonMarkdown({ attrs, content }: Button, render: MarkdownRender): string {
  const href = render.address(attrs.link);
  return href === null ? render.inline(content) : `[${render.inline(content)}](<${href}>)`;
}
