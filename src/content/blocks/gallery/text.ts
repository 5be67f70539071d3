import type { TextRender } from '../../block-kind.ts';
import type { Gallery } from '../../document.ts';

export function galleryText({ attrs, content }: Gallery, render: TextRender): string[] {
  return [...render.blocks(content), attrs.caption];
}
