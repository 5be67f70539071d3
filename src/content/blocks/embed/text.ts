import type { TextRender } from '../../block-kind.ts';
import type { Embed } from '../../document.ts';

export function embedText({ attrs, content }: Embed, render: TextRender): string[] {
  return [attrs.title, render.inline(content)];
}
