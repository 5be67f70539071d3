import type { MarkdownRender } from '../../block-kind.ts';
import type { Footnotes } from '../../document.ts';
import { indent } from '../../render/indent.ts';

export function footnotesMarkdown({ content }: Footnotes, render: MarkdownRender): string {
  return content.map((note) => `[^${note.attrs.id}]: ${indent(render.inline(note.content), '    ').trim()}`).join('\n');
}
