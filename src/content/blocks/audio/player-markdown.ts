import type { MarkdownRender } from '../../block-kind.ts';
import type { Inline, MediaReference } from '../../document.ts';

/** A link to the file, with the caption under it. */
export function playerMarkdown(
  { source, title }: { source: MediaReference; title: string },
  content: readonly Inline[],
  render: MarkdownRender,
): string {
  const media = render.media(source);
  const name = render.escape(title || media?.href.split('/').at(-1) || '');
  return [media ? `[${name}](<${media.href}>)` : name, render.inline(content)].filter(Boolean).join('\n\n');
}
