import type { MarkdownRender } from '../../block-kind.ts';
import type { PullQuote } from '../../document.ts';
import { indent } from '../../render/indent.ts';

export function pullQuoteMarkdown({ attrs, content }: PullQuote, render: MarkdownRender): string {
  return indent(
    [render.inline(content), attrs.cite && `— ${render.escape(attrs.cite)}`].filter(Boolean).join('\n\n'),
    '> ',
  );
}
