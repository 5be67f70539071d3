import type { MarkdownRender } from '../../block-kind.ts';
import type { Details } from '../../document.ts';

export function detailsMarkdown({ attrs, content }: Details, render: MarkdownRender): string {
  return [attrs.summary && `**${render.escape(attrs.summary)}**`, render.blocks(content)].filter(Boolean).join('\n\n');
}
