import type { TextRender } from '../../block-kind.ts';
import type { Image } from '../../document.ts';

export function imageText({ attrs, content }: Image, render: TextRender): string[] {
  return [[render.inline(content), attrs.credit].filter(Boolean).join(' ')];
}
