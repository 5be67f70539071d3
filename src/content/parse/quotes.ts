import { safeAddress } from '../address.ts';
import type { Block } from '../document.ts';
import {
  attribute,
  childElements,
  type Element,
  find,
  findFirst,
  hasClass,
  isElement,
  lineOf,
  type Node,
} from './dom.ts';
import { clip, DEEPEST_CONTAINER, type ElementReader, inside, type Reader } from './reader.ts';

/** `blockquote` with or without `cite` or `footer`; the figure around it, if any, names who said it. */
export const readQuote: ElementReader = (element, reader, context) => {
  const quote = element.tagName === 'blockquote' ? element : findFirst(element, 'blockquote');
  if (!quote || context.depth >= DEEPEST_CONTAINER) return null;
  const source = element === quote ? sourceIn(quote) : (figureSource(element) ?? sourceIn(quote));
  const content: Block[] = reader.blocks(without(quote, source), inside(context));
  const cite = source ? clip(nameIn(source, hasClass(element, 'quote')), 2_000) : '';
  const link = source && findFirst(source, 'a');
  const href = hrefOf(attribute(quote, 'cite') ?? (link && attribute(link, 'href')), reader);
  if (content.length === 0 && !cite) return [];
  return [{ type: 'quote', attrs: { cite, ...(href && { citeHref: href }) }, content }];
};

/** Who said it, without the dash that others set before it; a page of our own has what was written and nothing else. */
function nameIn(source: Element, isOurs: boolean): string {
  const line = lineOf(source);
  return isOurs ? line : line.replace(/^[—–-]\s*(?=\S)/, '');
}

export const readPullQuote: ElementReader = (element, reader, context) => {
  const quote = element.tagName === 'blockquote' ? element : findFirst(element, 'blockquote');
  if (!quote) return null;
  const source = figureSource(element) ?? sourceIn(quote);
  const content = reader.inline(without(quote, source), context);
  return content.length > 0
    ? [{ type: 'pullQuote', attrs: { cite: source ? clip(lineOf(source), 2_000) : '' }, content }]
    : [];
};

function figureSource(figure: Element): Element | undefined {
  return childElements(figure).find(({ tagName }) => tagName === 'figcaption');
}

/** The last `cite` or `footer`, where nothing but white space follows it. */
function sourceIn(quote: Element): Element | undefined {
  const last = quote.childNodes.findLast((node) => isElement(node) || lineOf(node) !== '');
  if (!last || !isElement(last)) return undefined;
  if (last.tagName === 'cite' || last.tagName === 'footer') return last;
  if (last.tagName !== 'p') return undefined;
  const end = last.childNodes.findLast((node) => isElement(node) || lineOf(node) !== '');
  return end && isElement(end) && end.tagName === 'cite' ? end : undefined;
}

/** The children without the one element, wherever it stands in them; nothing is changed in the tree that is kept. */
function without(element: Element, left: Element | undefined): Node[] {
  if (!left) return element.childNodes;
  return element.childNodes.flatMap((node) => {
    if (node === left) return [];
    if (!isElement(node) || find(node, (inner) => inner === left).length === 0) return [node];
    return [{ ...node, childNodes: without(node, left) } as Element];
  });
}

function hrefOf(address: string | undefined, reader: Reader): string | undefined {
  if (!address) return undefined;
  const absolute = reader.options.base ? (URL.parse(address, reader.options.base)?.href ?? address) : address;
  return safeAddress(absolute) ?? undefined;
}

export function isPullQuote(element: Element): boolean {
  return hasClass(element, 'pull-quote', 'wp-block-pullquote', 'pullquote');
}
