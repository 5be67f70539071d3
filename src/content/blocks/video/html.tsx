/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Video } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { caption } from '../image/caption.tsx';
import { missing } from '../image/html.tsx';

export function videoHtml({ attrs, content }: Video, render: HtmlRender): Child {
  const { source, title } = attrs;
  const media = render.media(source);
  if (!media && !('missing' in source)) return null;
  const poster = attrs.poster && render.media(attrs.poster);
  const captions = attrs.captions && render.media(attrs.captions);
  const { file } = render.references;
  return (
    <figure class={render.class('video')}>
      {title && <p class={render.class('title')}>{title}</p>}
      {media ? (
        // biome-ignore lint/a11y/useMediaCaption: captions are there where the newsroom has them
        <video
          controls
          preload="none"
          playsinline
          src={file(media)}
          poster={poster ? file(poster) : undefined}
          aria-label={title || undefined}
        >
          {captions && <track kind="captions" src={file(captions)} srclang={render.language} default />}
        </video>
      ) : (
        missing({ href: 'missing' in source ? source.missing : '', alt: '', render })
      )}
      {caption({ content, render })}
    </figure>
  );
}
