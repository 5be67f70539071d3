import { carrying } from '../anchored.ts';
import type { Image, Inline, LinkTarget, Mark } from '../document.ts';
import { cleanText } from '../plain-text.ts';
import { attribute, childElements, type Element, find, hasClass, isElement, isText, lineOf } from './dom.ts';
import { type Context, clip, type ElementReader, type Reader } from './reader.ts';

/** One picture; smileys of old systems are the text that they stand for and never come here. */
export function imageOf(element: Element, reader: Reader, context: Context, figure?: Element): Image | null {
  const missing = element.tagName === 'a';
  const source = missing ? missingSource(element, reader) : reader.image(element);
  if (!source) return null;
  const around = figure ?? element;
  const caption = figure && captionOf(figure);
  const { content, credit } = caption ? readCaption(caption, reader, context) : { content: [], credit: undefined };
  const link = missing ? undefined : linkOf(context.marks);
  reader.places.meet(around);
  reader.places.meetInside(around);
  const image: Image = {
    type: 'image',
    attrs: {
      source,
      alt: cleanText(attribute(element, missing ? 'title' : 'alt') ?? '')
        .slice(0, 10_000)
        .toWellFormed(),
      ...(hasClass(around, 'decorative') && { decorative: true }),
      width: widthOf(around) ?? widthOf(element) ?? 'column',
      ...(credit !== undefined && { credit }),
      ...(link && { link }),
    },
    content,
  };
  return carrying(image, reader.places.take());
}

export const readImage: ElementReader = (element, reader, context) => {
  const image = imageOf(element, reader, context);
  return image ? [image] : [];
};

/** Whether the picture is a character: its alternative text belongs into the words. */
export function isSmiley(element: Element): boolean {
  if (hasClass(element, 'wp-smiley', 'emoji')) return true;
  return /s\.w\.org\/images\/core\/emoji|\/smilies\//.test(attribute(element, 'src') ?? '');
}

/** A figure with one picture, also one in a link, also one that could not be had. */
export const readImageFigure: ElementReader = (figure, reader, context) => {
  const caption = captionOf(figure);
  const element = imagesIn(figure).find((image) => !caption || find(caption, (inner) => inner === image).length === 0);
  if (!element) return null;
  const anchor = find(figure, ({ tagName }) => tagName === 'a').find(
    (link) => find(link, (inner) => inner === element).length > 0,
  );
  const href = anchor && attribute(anchor, 'href');
  const link = href ? reader.link(href) : null;
  const marks = context.marks.filter(({ type }) => type !== 'link');
  const image = imageOf(element, reader, { ...context, marks }, figure);
  if (!image) return null;
  return [link && element.tagName !== 'a' ? { ...image, attrs: { ...image.attrs, link } } : image];
};

/** Several pictures; null where the element has words that are no caption of one of them or of all. */
export const readGallery: ElementReader = (element, reader, context) => {
  const images = imagesIn(element);
  const caption = childElements(element).find(
    (child) => child.tagName === 'figcaption' || hasClass(child, 'blocks-gallery-caption'),
  );
  const figures = images.map((image) => figureAround(image, element));
  const captions = figures.map((figure) => figure && captionOf(figure));
  if (images.length === 0 || hasWords(element, new Set([...images, ...captions, caption]))) return null;
  const content = images.flatMap((image, position) => {
    const figure = figures[position];
    const read = figure ? readImageFigure(figure, reader, context) : null;
    return (read ?? readImage(image, reader, context) ?? []).filter((block) => block.type === 'image');
  });
  const columns = Number(
    attribute(element, 'data-columns') ?? /columns-(\d)/.exec(attribute(element, 'class') ?? '')?.[1] ?? 3,
  );
  const attrs = { columns: Math.min(8, Math.max(1, Math.trunc(columns) || 3)), caption: clip(lineOf(caption), 10_000) };
  return [{ type: 'gallery', attrs, content }];
};

function hasWords(element: Element, besides: ReadonlySet<unknown>): boolean {
  return element.childNodes.some((node) => {
    if (isText(node)) return /\S/.test(node.value);
    return (
      isElement(node) &&
      !besides.has(node) &&
      !/^(?:noscript|script|style)$/.test(node.tagName) &&
      hasWords(node, besides)
    );
  });
}

export function imagesIn(element: Element): Element[] {
  return find(
    element,
    (child) => (child.tagName === 'img' && !isSmiley(child)) || (child.tagName === 'a' && hasClass(child, 'missing')),
  );
}

function figureAround(image: Element, gallery: Element): Element | null {
  for (let at = image.parentNode; at && at !== gallery && 'tagName' in at; at = at.parentNode)
    if (isFigure(at) || hasClass(at, 'gallery-item')) return at;
  return null;
}

function isFigure(element: Element): boolean {
  return element.tagName === 'figure' || hasClass(element, 'wp-caption');
}

function captionOf(figure: Element): Element | undefined {
  return find(
    figure,
    (child) => child.tagName === 'figcaption' || hasClass(child, 'wp-caption-text', 'wp-caption-dd', 'gallery-caption'),
  )[0];
}

/** The credit is of this use only where it says so (`own`); the picture's own credit comes from the picture. */
function readCaption(caption: Element, reader: Reader, context: Context): { content: Inline[]; credit?: string } {
  const small = find(caption, (child) => child.tagName === 'small' && hasClass(child, 'credit'))[0];
  const nodes = caption.childNodes.filter((node) => node !== small);
  const marks = context.marks.filter(({ type }) => type !== 'link');
  const content = trimThinSpace(reader.inline(nodes, { ...context, marks }), small !== undefined);
  return { content, ...(small && hasClass(small, 'own') && { credit: clip(lineOf(small), 2_000) }) };
}

function trimThinSpace(content: Inline[], credited: boolean): Inline[] {
  const last = content.at(-1);
  if (!credited || last?.type !== 'text' || !last.text.endsWith('\u2009')) return content;
  const text = last.text.slice(0, -1);
  return text ? [...content.slice(0, -1), { ...last, text }] : content.slice(0, -1);
}

function widthOf(element: Element): Image['attrs']['width'] | null {
  if (hasClass(element, 'alignfull', 'full')) return 'full';
  if (hasClass(element, 'alignwide', 'wide')) return 'wide';
  if (
    hasClass(element, 'alignleft', 'alignright', 'aside') ||
    /^(?:left|right)$/i.test(attribute(element, 'align') ?? '')
  )
    return 'aside';
  return null;
}

function missingSource(element: Element, reader: Reader): Image['attrs']['source'] | null {
  const href = attribute(element, 'href') ?? '';
  return href ? reader.file(href, 'file') : null;
}

function linkOf(marks: readonly Mark[]): LinkTarget | undefined {
  const link = marks.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs : undefined;
}
