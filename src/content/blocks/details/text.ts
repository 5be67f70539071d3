import type { TextRender } from '../../block-kind.ts';
import type { Details } from '../../document.ts';

export function detailsText({ attrs, content }: Details, render: TextRender): string[] {
  return [attrs.summary, ...render.blocks(content)];
}
