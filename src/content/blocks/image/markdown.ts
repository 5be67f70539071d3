import type { MarkdownRender } from '../../block-kind.ts';
import type { Image } from '../../document.ts';

export function imageMarkdown({ attrs, content }: Image, render: MarkdownRender): string {
  const media = render.media(attrs.source);
  if (!media) return render.inline(content);
  const alt = render.escape(attrs.decorative ? '' : attrs.alt || media.alt).replace(/\n/g, ' ');
  const caption = [render.inline(content), render.escape(attrs.credit ?? media.credit)].filter(Boolean).join(' ');
  return [
    `${media.picture ? '!' : ''}[${alt || (media.picture ? '' : media.href.split('/').at(-1))}](<${media.href}>)`,
    caption,
  ]
    .filter(Boolean)
    .join('\n\n');
}
