import type { TextRender } from '../../block-kind.ts';
import type { FactBox } from '../../document.ts';

export function factBoxText({ attrs, content }: FactBox, render: TextRender): string[] {
  return [attrs.title, ...render.blocks(content)];
}
