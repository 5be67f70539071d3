import type { TextRender } from '../../block-kind.ts';
import type { Quote } from '../../document.ts';

export function quoteText({ attrs, content }: Quote, render: TextRender): string[] {
  return [...render.blocks(content), attrs.cite];
}
