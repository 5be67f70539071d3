import type { MarkdownRender } from '../../block-kind.ts';
import type { Embed } from '../../document.ts';

export function embedMarkdown({ attrs, content }: Embed, render: MarkdownRender): string {
  const name = render.escape(
    [attrs.title, render.strings.embed(attrs.kind, attrs.provider)].filter(Boolean).join(': '),
  );
  return [`[${name}](<${attrs.url}>)`, render.inline(content)].filter(Boolean).join('\n\n');
}
