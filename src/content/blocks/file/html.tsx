/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { File } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { missing } from '../image/html.tsx';

export function fileHtml({ attrs: { source, name } }: File, render: HtmlRender): Child {
  const media = render.media(source);
  if (!media && !('missing' in source)) return null;
  const facts = media && render.strings.file(media);
  const href = media && render.address(render.references.file(media));
  return (
    <p class={render.class('file')}>
      {media && href ? (
        <a href={href} download={render.target === 'page' ? '' : undefined}>
          {name || (media.kind === 'picture' ? media.hash : media.fileName)}
        </a>
      ) : (
        missing({ href: 'missing' in source ? source.missing : '', alt: name, words: name, render })
      )}
      {facts && <small> {facts}</small>}
    </p>
  );
}
