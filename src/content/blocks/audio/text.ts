import type { TextRender } from '../../block-kind.ts';
import type { Audio } from '../../document.ts';

export function audioText({ attrs, content }: Audio, render: TextRender): string[] {
  return [attrs.title, render.inline(content)];
}
