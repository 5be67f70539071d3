import type { TextRender } from '../../block-kind.ts';
import type { PullQuote } from '../../document.ts';

export function pullQuoteText({ attrs, content }: PullQuote, render: TextRender): string[] {
  return [render.inline(content), attrs.cite];
}
