import { raw } from 'hono/html';
import { directionOf } from '../../base/language.ts';
import type { Document } from '../../content/document.ts';
import { renderHtml } from '../../content/render/html.tsx';
import { withTypography } from '../../content/typography.ts';
import { linksWithRel } from '../links.ts';
import type { Site } from '../page.ts';
import { renderStrings } from '../render-strings.ts';

/**
 * What a reader wrote, set like the story that it is about. Its links are theirs, not ours (`ugc`); pictures and stories
 * are not referred to.
 * @param language of the story, or '' for the paper's
 */
export function CommentText({ site, body, language: of }: { site: Site; body: Document; language: string }) {
  const { typographicQuotes, ...settings } = site.paper.settings;
  const language = of || settings.language;
  const { html } = renderHtml(
    typographicQuotes ? withTypography(body, language) : body,
    { article: () => null, media: () => null, file: () => '', picture: () => '' },
    { language, direction: directionOf(language), strings: renderStrings(site) },
  );
  return (
    <div class="said" dir="auto">
      {raw(linksWithRel(html, 'nofollow ugc'))}
    </div>
  );
}
