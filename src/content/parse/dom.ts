import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serializeOuter } from 'parse5';

import { collapseSpace } from '../plain-text.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** How deep elements may stand in each other before the text is read without its structure. */
const DEEPEST = 256;

/**
 * The nodes of an HTML fragment, or null where it is built to exhaust the parser: nested deeper than {@link DEEPEST},
 * multiplying its elements (unclosed formatting, HTML 13.2.4.3), or with thousands of attributes on one tag.
 */
export function nodesOf(html: string): Node[] | null {
  if (hasEndlessTag(html)) return null;
  let depth = 0;
  let elements = 0;
  const most = 20_000 + html.length / 3;
  try {
    return parseFragment(html, {
      scriptingEnabled: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (name, namespace, attributes) => {
          if ((elements += 1) > most) throw new TooMuch();
          return defaultTreeAdapter.createElement(name, namespace, attributes);
        },
        onItemPush: () => {
          if ((depth += 1) > DEEPEST) throw new TooMuch();
        },
        onItemPop: () => {
          depth -= 1;
        },
      },
    }).childNodes;
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

class TooMuch extends Error {}

function hasEndlessTag(html: string): boolean {
  if (html.length < 20_000) return false;
  return html.split('>').some((piece) => {
    if (piece.length < 8_000) return false;
    const tag = piece.search(/<[a-z]/i);
    return tag >= 0 && (piece.slice(tag).match(/[\s/]+/g)?.length ?? 0) > 3_000;
  });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: Element, ...names: string[]): boolean {
  const value = attribute(element, 'class');
  if (!value) return false;
  const own = value.split(/\s+/);
  return names.some((name) => own.includes(name));
}

export function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

/** Elements inside, in order, that the test accepts; not looked for inside those found. */
export function find(element: Element, test: (element: Element) => boolean, found: Element[] = []): Element[] {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (test(child)) found.push(child);
    else find(child, test, found);
  }
  return found;
}

export function findFirst(element: Element, ...names: string[]): Element | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const found = names.includes(child.tagName) ? child : findFirst(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** What the element has besides those left out: elements, and text that is not blank. */
export function partsOf(element: Element, leftOut: (element: Element) => boolean = () => false): Node[] {
  return element.childNodes.filter((node) =>
    isElement(node) ? !leftOut(node) : isText(node) && /\S/.test(node.value),
  );
}

/** The text inside, `br` as a line break, without scripts and styles. */
export function textOf(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || ['script', 'style', 'template'].includes(node.tagName)) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('');
}

export function lineOf(node: Node | undefined): string {
  return node ? collapseSpace(textOf(node)).trim() : '';
}

export function htmlOf(element: Element): string {
  return serializeOuter(element);
}
