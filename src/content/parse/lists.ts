import type { Block, List, ListItem } from '../document.ts';
import { attribute, type Element, isElement, type Node } from './dom.ts';
import { type Context, DEEPEST_CONTAINER, type ElementReader, inside, type Reader } from './reader.ts';

export const readList: ElementReader = (element, reader, context) => {
  if (context.depth >= DEEPEST_CONTAINER) return null;
  const content = itemsOf(element, reader, context);
  if (content.length === 0) return [];
  if (element.tagName !== 'ol') return [{ type: 'list', attrs: { ordered: false }, content }];
  const start = Number(attribute(element, 'start') ?? '');
  const attrs: List['attrs'] = {
    ordered: true,
    ...(attribute(element, 'start') &&
      Number.isInteger(start) &&
      start >= -1_000_000 &&
      start <= 1_000_000_000 && { start }),
    ...(attribute(element, 'reversed') !== undefined && { reversed: true }),
  };
  return [{ type: 'list', attrs, content }];
};

/** Points of a list; lists that stand between points, as old editors wrote them, belong to the point before. */
export function itemsOf(element: Element, reader: Reader, context: Context): ListItem[] {
  const items: ListItem[] = [];
  const loose: Node[] = [];
  const settle = (): void => {
    const blocks = reader.blocks(loose.splice(0), inside(context));
    const last = items.at(-1);
    if (blocks.length > 0 && last) last.content.push(...blocks);
    else if (blocks.length > 0) items.push({ type: 'listItem', content: blocks });
  };
  for (const node of element.childNodes) {
    if (!isElement(node) || node.tagName !== 'li') loose.push(node);
    else {
      settle();
      reader.places.meet(node);
      const content = reader.blocks(node.childNodes, inside(context));
      if (content.length > 0) items.push({ type: 'listItem', content });
    }
  }
  settle();
  return items;
}

/** Terms and what they mean: a list with the term in bold before its meaning. */
export const readTerms: ElementReader = (element, reader, context) => {
  if (context.depth >= DEEPEST_CONTAINER) return null;
  const terms = termsIn(element);
  if (terms.length === 0) return null;
  const items: ListItem[] = [];
  for (const child of terms) {
    reader.places.meet(child);
    const term = child.tagName === 'dt';
    const around = inside(context);
    const marks = term
      ? [...context.marks.filter(({ type }) => type !== 'strong'), { type: 'strong' } as const]
      : context.marks;
    const content: Block[] = reader.blocks(child.childNodes, { ...around, marks });
    const last = items.at(-1);
    if (content.length > 0 && (term || !last)) items.push({ type: 'listItem', content });
    else last?.content.push(...content);
  }
  return items.length > 0 ? [{ type: 'list', attrs: { ordered: false }, content: items }] : [];
};

function termsIn(element: Element): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'dt' || child.tagName === 'dd' ? [child] : child.tagName === 'div' ? termsIn(child) : [],
    );
}
