import { raw } from 'hono/html';
import { directionOf } from '../../base/language.ts';
import type { Document } from '../../content/document.ts';
import { renderHtml } from '../../content/render/html.tsx';
import { linksWithRel } from '../links.ts';
import type { Site } from '../page.ts';
import { renderStrings } from '../render-strings.ts';

/** What a reader wrote. Its links are theirs, not ours (`ugc`); pictures and stories are not referred to. */
export function CommentText({ site, body }: { site: Site; body: Document }) {
  const { language } = site.paper.settings;
  const { html } = renderHtml(
    body,
    { article: () => null, media: () => null, file: () => '', picture: () => '' },
    { language, direction: directionOf(language), strings: renderStrings(site) },
  );
  return (
    <div class="said" dir="auto">
      {raw(linksWithRel(html, 'nofollow ugc'))}
    </div>
  );
}
