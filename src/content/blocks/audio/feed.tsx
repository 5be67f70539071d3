/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Audio, Video } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { missing } from '../image/html.tsx';

/** Sound or film. Players do not run in feed readers: a link to the file. */
export function playedFeed({ type, attrs: { source, title }, content }: Audio | Video, render: HtmlRender): Child {
  const media = render.media(source);
  if (!media && !('missing' in source)) return null;
  const href = media && render.address(render.references.file(media));
  const name = title || (media && media.kind !== 'picture' && (media.title || media.fileName)) || type;
  return (
    <>
      <p>
        {href ? (
          <a href={href}>{name}</a>
        ) : (
          missing({ href: 'missing' in source ? source.missing : '', alt: title, render })
        )}
      </p>
      {content.length > 0 && <p>{render.inline(content)}</p>}
    </>
  );
}
