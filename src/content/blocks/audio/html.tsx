/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Audio } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { caption } from '../image/caption.tsx';
import { missing } from '../image/html.tsx';

export function audioHtml({ attrs: { source, title }, content }: Audio, render: HtmlRender): Child {
  const media = render.media(source);
  if (!media && !('missing' in source)) return null;
  return (
    <figure class={render.class('audio')}>
      {title && <p class={render.class('title')}>{title}</p>}
      {media ? (
        // biome-ignore lint/a11y/useMediaCaption: a transcript is part of the story, not of the player
        <audio controls preload="none" src={render.references.file(media)} aria-label={title || undefined}></audio>
      ) : (
        missing({ href: 'missing' in source ? source.missing : '', alt: '', render })
      )}
      {caption({ content, render })}
    </figure>
  );
}
