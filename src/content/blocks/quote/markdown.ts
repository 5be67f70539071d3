import type { MarkdownRender } from '../../block-kind.ts';
import type { Quote } from '../../document.ts';
import { indent } from '../../render/indent.ts';

export function quoteMarkdown({ attrs, content }: Quote, render: MarkdownRender): string {
  const cite =
    attrs.cite &&
    `— ${attrs.citeHref ? `[${render.escape(attrs.cite)}](<${render.address({ href: attrs.citeHref })}>)` : render.escape(attrs.cite)}`;
  return indent([render.blocks(content), cite].filter(Boolean).join('\n\n'), '> ');
}
