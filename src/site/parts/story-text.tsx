import { raw } from 'hono/html';
import type { PublicArticle } from '../../articles/public.ts';
import { directionOf } from '../../base/language.ts';
import type { Document } from '../../content/document.ts';
import { type RenderOptions, renderHtml } from '../../content/render/html.tsx';
import type { References } from '../../content/render/references.ts';
import { shaped } from '../../media/public.ts';
import { linksWithRel } from '../links.ts';
import type { Site } from '../page.ts';
import { renderStrings } from '../render-strings.ts';
import { Picture } from './picture.tsx';

/** A document of the story as the page shows it: with its pictures, and links to where things are now. */
export function storyText(
  site: Site,
  article: PublicArticle,
  document: Document,
  more: Pick<RenderOptions, 'eager' | 'since'> = {},
) {
  const language = article.language || site.paper.settings.language;
  const { html, toc } = renderHtml(document, references(site, article), {
    language,
    direction: directionOf(language),
    strings: renderStrings(site),
    reserved: RESERVED,
    ...more,
  });
  return { html: raw(article.genre === 'sponsored' ? linksWithRel(html, 'sponsored') : html), headings: toc };
}

/** Ids of the page around the text. */
const RESERVED = new Set([
  'main',
  'q',
  'changes',
  'comments',
  'related',
  'panel-changes',
  ...Array.from({ length: 40 }, (_, at) => `menu-${at}`),
]);

function references(site: Site, article: PublicArticle): References {
  const { urls } = site;
  return {
    article(id) {
      const link = article.links.get(id);
      return link ? { href: link.path, headline: link.headline } : null;
    },
    media: (id) => article.media.get(id) ?? null,
    file: (media) =>
      media.kind === 'picture' ? urls.picture(media, media.widths.at(-1) ?? media.width, 'jpg') : urls.file(media),
    picture: (picture, { width, alt, eager, crop }) => {
      const whole = article.media.get(picture.id);
      const shown = crop && whole?.kind === 'picture' ? shaped(whole, crop) : picture;
      return <Picture site={site} picture={shown} alt={alt} size={width} eager={eager} />;
    },
  };
}
