import type { Block } from '../document.ts';
import { OWN_BOXES, readDetails } from './boxes.ts';
import { attribute, type Element, findFirst, hasClass, htmlOf, textOf } from './dom.ts';
import { POST_CLASSES, readFrame, readPost } from './embeds.ts';
import { readFigure } from './figures.ts';
import { isFootnotes, readFootnotes } from './footnotes.ts';
import { isSmiley, readGallery, readImage } from './images.ts';
import { readList, readTerms } from './lists.ts';
import { readFile, readPlayer } from './players.ts';
import { readPre } from './preformatted.ts';
import { isPullQuote, readPullQuote, readQuote } from './quotes.ts';
import { type Context, clip, DEEPEST_CONTAINER, type ElementReader, type Reader } from './reader.ts';
import { readTable } from './tables.ts';

/** The blocks that an element stands for; null: it is nothing special and its content is read in its place. */
export function readElement(element: Element, reader: Reader, context: Context): Block[] | null {
  if (context.wordsOnly && !LEAVES.has(element.tagName)) return null;
  if (isFootnotes(element)) {
    const notes = readFootnotes(element, reader, context);
    if (notes) return notes;
  }
  const byClass = !context.wordsOnly && attribute(element, 'class') ? readByClass(element, reader, context) : null;
  if (byClass) return byClass;
  return Object.hasOwn(READERS, element.tagName)
    ? (READERS[element.tagName] as ElementReader)(element, reader, context)
    : null;
}

function readByClass(element: Element, reader: Reader, context: Context): Block[] | null {
  const { tagName } = element;
  if (tagName === 'figure' || tagName === 'pre') return null;
  if (hasClass(element, ...POST_CLASSES)) return readPost(element, reader, context);
  if (hasClass(element, 'wp-caption')) return readFigure(element, reader, context);
  if (hasClass(element, 'gallery', 'wp-block-gallery', 'blocks-gallery-grid', 'tiled-gallery'))
    return readGallery(element, reader, context);
  if (tagName === 'p' ? hasClass(element, 'file') : hasClass(element, 'wp-block-file'))
    return readFile(element, reader, context);
  if (hasClass(element, 'wp-block-button')) return OWN_BOXES.button?.(element, reader, context) ?? null;
  if (context.depth >= DEEPEST_CONTAINER) return null;
  if (hasClass(element, 'wp-block-columns')) return OWN_BOXES.columns?.(element, reader, context) ?? null;
  if (!/^(?:div|aside|section|p)$/.test(tagName)) return null;
  const own = Object.keys(OWN_BOXES).find((name) => hasClass(element, name));
  return own ? (OWN_BOXES[own]?.(element, reader, context) ?? null) : null;
}

/** `form`, drawings and formulas: kept whole for editors; of formulas the words are shown. */
const keep: ElementReader = (element, reader) => {
  const raw = htmlOf(element);
  const text = element.tagName === 'math' ? clip(textOf(element), 10_000) : '';
  reader.lose(element.tagName, textOf(element) || raw);
  return [{ type: 'foreign', attrs: { what: element.tagName, text, raw: raw.slice(0, 500_000).toWellFormed() } }];
};

const drop: ElementReader = (element, reader) => {
  const source = attribute(element, 'src') ?? '';
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  if (element.tagName === 'script' && (source || text.trim())) reader.lose('script', source || text);
  return [];
};

/** Lazy loading repeats a picture in `noscript`; elsewhere its content is for everyone. */
const readNoscript: ElementReader = (element) => (findFirst(element, 'img', 'iframe') ? [] : null);

/** What is read even where only words are wanted: it has none. */
const LEAVES: ReadonlySet<string> = new Set(
  'img audio video iframe embed object form svg math canvas script style template title meta link base input select textarea dialog noscript'.split(
    ' ',
  ),
);

const READERS: Readonly<Record<string, ElementReader>> = {
  img: (element, reader, context) => (isSmiley(element) ? null : readImage(element, reader, context)),
  figure: readFigure,
  ul: readList,
  ol: readList,
  menu: readList,
  dl: readTerms,
  table: readTable,
  blockquote: (element, reader, context) =>
    (isPullQuote(element) ? readPullQuote : readQuote)(element, reader, context),
  pre: readPre,
  listing: readPre,
  hr: () => [{ type: 'separator' }],
  details: readDetails,
  audio: readPlayer,
  video: readPlayer,
  iframe: readFrame,
  embed: readFrame,
  object: readFrame,
  form: keep,
  svg: keep,
  math: keep,
  canvas: drop,
  script: drop,
  style: drop,
  template: drop,
  title: drop,
  meta: drop,
  link: drop,
  base: drop,
  input: drop,
  select: drop,
  textarea: drop,
  dialog: (element) => (attribute(element, 'open') === undefined ? [] : null),
  noscript: readNoscript,
};
