import { attribute, type Element, hasClass, isElement, partsOf } from './dom.ts';
import { readEmbedFigure } from './embeds.ts';
import { imagesIn, readGallery, readImageFigure } from './images.ts';
import { readPlayer } from './players.ts';
import { isPullQuote, readPullQuote, readQuote } from './quotes.ts';
import type { ElementReader } from './reader.ts';
import { readTableFigure } from './tables.ts';

/**
 * A figure by the one thing in it besides its caption. One that holds more than that is unwrapped, so that nothing of it
 * is lost. Also `div.wp-caption` of classic bodies.
 */
export const readFigure: ElementReader = (figure, reader, context) => {
  if (hasClass(figure, 'gallery', 'wp-block-gallery')) return readGallery(figure, reader, context);
  const core = coreOf(figure);
  if (!core) return null;
  const read = hasClass(figure, 'audio', 'video') && isMissing(core) ? readPlayer : BY_CORE[core.tagName];
  if (read) return read(figure, reader, context);
  const address =
    core === figure || hasClass(figure, 'embed', 'wp-block-embed') || partsOf(core).every((part) => !isElement(part));
  return address ? readEmbedFigure(figure, reader, context) : null;
};

const BY_CORE: Readonly<Record<string, ElementReader | undefined>> = {
  blockquote: (figure, reader, context) => (isPullQuote(figure) ? readPullQuote : readQuote)(figure, reader, context),
  table: readTableFigure,
  iframe: readEmbedFigure,
  embed: readEmbedFigure,
  object: readEmbedFigure,
  img: readImageFigure,
  audio: readPlayer,
  video: readPlayer,
  ul: (figure, reader, context) => (imagesIn(figure).length > 1 ? readGallery(figure, reader, context) : null),
  a: (figure, reader, context) =>
    (imagesIn(figure).length === 1 && !hasClass(figure, 'embed') ? readImageFigure : readEmbedFigure)(
      figure,
      reader,
      context,
    ),
};

/** The one element that the figure is about, through wrappers that hold nothing else; the figure where that is text. */
function coreOf(figure: Element): Element | undefined {
  let at = figure;
  for (;;) {
    const parts = partsOf(at, isBeside);
    const [only] = parts;
    if (parts.length !== 1 || !only) return undefined;
    if (!isElement(only)) return at;
    at = only;
    if (isMissing(at) || !/^(?:a|center|div|p|picture|span)$/.test(at.tagName) || hasClass(figure, 'embed')) return at;
  }
}

function isBeside(element: Element): boolean {
  if (/^(?:figcaption|noscript|script|style|meta|link|source|br)$/.test(element.tagName)) return true;
  // a named place holds nothing and is no part of the picture
  if (/^(?:a|span)$/.test(element.tagName) && element.childNodes.length === 0 && !attribute(element, 'href'))
    return true;
  return hasClass(element, 'wp-caption-text', 'wp-caption-dd', 'title');
}

function isMissing(element: Element): boolean {
  return element.tagName === 'a' && hasClass(element, 'missing');
}
