import type { MarkdownRender } from '../../block-kind.ts';
import type { Gallery } from '../../document.ts';

export function galleryMarkdown({ attrs, content }: Gallery, render: MarkdownRender): string {
  return [render.blocks(content), render.escape(attrs.caption)].filter(Boolean).join('\n\n');
}
