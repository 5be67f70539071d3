import { ANCHOR } from '../attributes.ts';
import { attribute, childElements, type Element, find, hasClass, isElement, type Node } from './dom.ts';
import type { ElementReader } from './reader.ts';

/** The ids (as documents hold them) of the notes that the lists of footnotes in these nodes have. */
export function notesIn(nodes: readonly Node[]): Set<string> {
  const lists = nodes
    .filter(isElement)
    .flatMap((element) => (isFootnotes(element) ? [element] : find(element, isFootnotes)));
  return new Set(
    lists.flatMap((list) =>
      points(list)
        .map((point) => noteId(attribute(point, 'id') ?? ''))
        .filter(Boolean),
    ),
  );
}

/** Our own list of notes, that of WordPress, and those of the usual Markdown renderers. */
export function isFootnotes(element: Element): boolean {
  if (!/^(?:ol|section|div|aside)$/.test(element.tagName)) return false;
  return (
    hasClass(element, 'footnotes', 'wp-block-footnotes', 'footnotes-list') ||
    attribute(element, 'role') === 'doc-endnotes'
  );
}

export const readFootnotes: ElementReader = (element, reader, context) => {
  const seen = new Set<string>();
  const content = points(element).flatMap((point) => {
    const id = noteId(attribute(point, 'id') ?? '');
    if (!id || seen.has(id)) return [];
    seen.add(id);
    const nodes = point.childNodes.flatMap(withoutBackLinks);
    return [{ type: 'footnote' as const, attrs: { id: reader.footnote(id) }, content: reader.inline(nodes, context) }];
  });
  return content.length > 0 ? [{ type: 'footnotes', content }] : null;
};

/** The id of a note without the prefix of its target, in the form that documents hold; '' where nothing is left. */
export function noteId(id: string): string {
  const own = id
    .replace(/^note-(?=.)/, '')
    .replace(/[^\p{L}\p{N}\p{M}_.:-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}_]+/u, '')
    .slice(0, 100)
    .toWellFormed();
  return ANCHOR.test(own) ? own : '';
}

function points(list: Element): Element[] {
  return find(list, ({ tagName }) => tagName === 'li').filter((point) => attribute(point, 'id'));
}

function withoutBackLinks(node: Node): Node[] {
  if (!isElement(node)) return [node];
  if (node.tagName === 'a' && isBackLink(node)) return [];
  return [{ ...node, childNodes: node.childNodes.flatMap(withoutBackLinks) } as Element];
}

function isBackLink(link: Element): boolean {
  if (attribute(link, 'role') === 'doc-backlink' || hasClass(link, 'footnote-backref', 'footnote-back')) return true;
  const href = attribute(link, 'href') ?? '';
  return (
    /^#(?:fnref|ref-)/.test(href) || (/-link$/.test(href) && href.startsWith('#') && childElements(link).length === 0)
  );
}
