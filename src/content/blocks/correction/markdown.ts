import type { MarkdownRender } from '../../block-kind.ts';
import type { Correction } from '../../document.ts';

export function correctionMarkdown({ attrs, content }: Correction, render: MarkdownRender): string {
  return `**${render.escape(render.strings.correction(attrs.kind, attrs.at))}** ${render.inline(content)}`;
}
