import type { TextRender } from '../../block-kind.ts';
import type { Video } from '../../document.ts';

export function videoText({ attrs, content }: Video, render: TextRender): string[] {
  return [attrs.title, render.inline(content)];
}
