import type { PublicArticle } from '../../articles/public.ts';
import { escapeXml } from '../../base/escape.ts';
import { directionOf } from '../../base/language.ts';
import { type FeedOptions, renderFeed } from '../../content/render/feed.tsx';
import type { References } from '../../content/render/references.ts';
import { englishStrings } from '../../content/render/strings.ts';
import type { Wire } from '../sources.ts';

/** The whole story for feed readers: lead picture, text, and what was changed since, in absolute addresses. */
export function storyHtml(story: PublicArticle, wire: Wire): string {
  const text = renderFeed(story.document, storyReferences(story, wire), renderOptions(story, wire));
  const whole = leadFigure(story, wire) + text;
  const { language } = wire.paper.settings;
  const marked =
    story.language === language
      ? whole
      : `<div lang="${escapeXml(story.language)}" dir="${directionOf(story.language)}">${whole}</div>`;
  return marked + changes(story, wire);
}

/** The address of a picture as JPEG, at most 1600 wide, with the size it has there. */
export function jpeg(picture: { hash: string; width: number; height: number; widths: number[] }, wire: Wire) {
  const width = picture.widths.filter((one) => one <= WIDEST).at(-1) ?? picture.widths[0] ?? picture.width;
  return {
    url: wire.urls.absolute(wire.urls.picture(picture, width, 'jpg')),
    width,
    height: Math.max(1, Math.round((picture.height * width) / Math.max(1, picture.width))),
  };
}

const WIDEST = 1600;

/** How a document is rendered away from its page. */
export function renderOptions({ language, path }: { language: string; path: string }, wire: Wire): FeedOptions {
  return {
    language,
    direction: directionOf(language),
    strings: wire.renderStrings?.(language) ?? englishStrings,
    origin: wire.origin,
    address: wire.urls.absolute(path),
  };
}

export function storyReferences(story: PublicArticle, wire: Wire): References {
  return {
    article: (id) => {
      const target = story.links.get(id);
      return target ? { href: wire.urls.absolute(target.path), headline: target.headline } : null;
    },
    media: (id) => story.media.get(id) ?? null,
    file: (media) => (media.kind === 'picture' ? jpeg(media, wire).url : wire.urls.absolute(wire.urls.file(media))),
    picture: () => null,
  };
}

function leadFigure(story: PublicArticle, wire: Wire): string {
  if (!story.picture) return '';
  const { url, width, height } = jpeg(story.picture, wire);
  const caption = [
    (story.lead?.caption ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('') ||
      story.picture.caption,
    story.lead?.credit ?? story.picture.credit,
  ].filter(Boolean);
  const image = `<img src="${escapeXml(url)}" alt="${escapeXml(story.alt)}" width="${width}" height="${height}"/>`;
  return `<figure>${image}${caption.length ? `<figcaption>${escapeXml(caption.join(' '))}</figcaption>` : ''}</figure>`;
}

function changes(story: PublicArticle, wire: Wire): string {
  const day = new Intl.DateTimeFormat(wire.paper.settings.language, {
    dateStyle: 'long',
    timeZone: wire.paper.settings.zone,
  });
  return story.changes
    .filter(({ note }) => note)
    .map(
      ({ kind, note, at }) =>
        `<p><strong>${escapeXml(`${wire.words.change[kind]}, ${day.format(at)}:`)}</strong> ${escapeXml(note)}</p>`,
    )
    .join('');
}
