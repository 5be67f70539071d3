import type { TextRender } from '../../block-kind.ts';
import type { Footnotes } from '../../document.ts';

export function footnotesText({ content }: Footnotes, render: TextRender): string[] {
  return content.map((note) => render.inline(note.content));
}
