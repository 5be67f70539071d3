import type { MarkdownRender } from '../../block-kind.ts';
import type { FactBox } from '../../document.ts';
import { indent } from '../../render/indent.ts';

export function factBoxMarkdown({ attrs, content }: FactBox, render: MarkdownRender): string {
  return indent(
    [attrs.title && `**${render.escape(attrs.title)}**`, render.blocks(content)].filter(Boolean).join('\n\n'),
    '> ',
  );
}
