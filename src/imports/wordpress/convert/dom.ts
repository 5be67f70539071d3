import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Html = DefaultTreeAdapterTypes.Element;

/** Some HTML as a tree, for picking out what a block keeps in its mark-up. */
export function htmlTree(html: string): Parent {
  return parseFragment(html);
}

/** All elements of these names, in the order of the page. `skip`: names that are not looked into. */
export function elements(parent: Parent, names: readonly string[], skip: readonly string[] = []): Html[] {
  const found: Html[] = [];
  const walk = (node: Node, depth: number) => {
    if (!('childNodes' in node) || depth > 200) return;
    for (const child of node.childNodes) {
      if ('tagName' in child && names.includes(child.tagName)) found.push(child);
      if (!('tagName' in child && skip.includes(child.tagName))) walk(child, depth + 1);
    }
  };
  walk(parent, 0);
  return found;
}

export function element(parent: Parent, ...names: string[]): Html | undefined {
  return elements(parent, names)[0];
}

export function attribute(from: Html | undefined, name: string): string {
  return from?.attrs.find((attr) => attr.name === name)?.value ?? '';
}

export function hasClass(from: Html | undefined, name: string): boolean {
  return attribute(from, 'class').split(/\s+/).includes(name);
}

export function inside(from: Html | undefined): string {
  return from ? serialize(from) : '';
}

/** The words of an element, white space as the page shows it. */
export function wordsOf(from: Parent | undefined): string {
  const parts: string[] = [];
  const walk = (node: Node, depth: number) => {
    if ('value' in node) parts.push(node.value);
    else if (node.nodeName === 'br') parts.push(' ');
    else if ('childNodes' in node && depth < 200) for (const child of node.childNodes) walk(child, depth + 1);
  };
  if (from) walk(from, 0);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The nearest element of this name round another. */
export function around(from: Html, name: string): Html | undefined {
  for (let node: Node | null = from.parentNode; node; node = 'parentNode' in node ? node.parentNode : null)
    if ('tagName' in node && node.tagName === name) return node;
  return undefined;
}

/** Takes an element out of its tree. */
export function detach(from: Html): void {
  const { parentNode } = from;
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((child) => child !== from);
}
