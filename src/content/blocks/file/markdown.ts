import type { MarkdownRender } from '../../block-kind.ts';
import type { File } from '../../document.ts';

export function fileMarkdown({ attrs }: File, render: MarkdownRender): string {
  const media = render.media(attrs.source);
  const name = render.escape(attrs.name || media?.href.split('/').at(-1) || '');
  return media ? `[${name}](<${media.href}>)` : name;
}
