import type { TextRender } from '../../block-kind.ts';
import type { KeyPoints } from '../../document.ts';

export function keyPointsText({ attrs, content }: KeyPoints, render: TextRender): string[] {
  return [attrs.title, ...content.flatMap((item) => render.blocks(item.content))];
}
