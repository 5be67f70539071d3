import { withAnchors } from '../anchored.ts';
import type { Block, Heading, Inline, Mark, Paragraph } from '../document.ts';
import { inlineText } from '../render/inline-text.ts';
import { attribute, type Element, hasClass, isElement, isText, type Node } from './dom.ts';
import { readElement } from './elements.ts';
import { embedOf } from './embeds.ts';
import { isSmiley } from './images.ts';
import { marksInside } from './inline.ts';
import type { Context, Reader } from './reader.ts';
import { alignOf } from './tables.ts';

/** Blocks from nodes: words that stand loose become paragraphs, elements what they stand for, the rest is unwrapped. */
export function readFlow(nodes: readonly Node[], reader: Reader, context: Context, lifted: () => Block[]): Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  let attrs: Paragraph['attrs'];
  const flush = (): void => {
    const paragraphs = reader.options.paragraphsFromBreaks ? atDoubleBreaks(run) : [run];
    for (const content of paragraphs) if (/\S/.test(inlineText(content))) add([paragraphOf(content, attrs)]);
    run = [];
  };
  // where only words are wanted, the block that they are wanted for takes the named places among them
  const add = (made: readonly Block[]): void => {
    const ids = context.wordsOnly ? [] : reader.places.take();
    const placed = ids.length > 0 ? withAnchors(made, ids) : made;
    blocks.push(...(placed ?? made));
    if (!placed) reader.places.keep(ids);
  };
  const walk = (node: Node, marks: readonly Mark[]): void => {
    if (isText(node)) addText(run, node.value, marks);
    else if (isElement(node)) element(node, marks);
  };
  const element = (node: Element, marks: readonly Mark[]): void => {
    reader.places.meet(node);
    if (node.tagName === 'br') run.push({ type: 'lineBreak' });
    else if (node.tagName === 'img' && isSmiley(node)) addText(run, attribute(node, 'alt') ?? '', marks);
    else if (/^h[1-6]$/.test(node.tagName)) {
      flush();
      const heading = headingOf(node, reader, { ...context, marks });
      if (heading) add([heading]);
      blocks.push(...lifted());
    } else {
      const inner = marksInside(node, marks, reader);
      const made = readElement(node, reader, { ...context, marks: inner });
      if (made) {
        const after = lifted();
        if (made.length + after.length > 0) flush();
        reader.places.meetInside(node);
        add(made);
        blocks.push(...after);
      } else if (FLOW.test(node.tagName)) {
        flush();
        attrs = node.tagName === 'p' || node.tagName === 'div' ? paragraphAttrs(node) : undefined;
        for (const child of node.childNodes) walk(child, inner);
        flush();
        attrs = undefined;
      } else {
        if (node.tagName === 'q') addText(run, '“', marks);
        for (const child of node.childNodes) walk(child, inner);
        if (node.tagName === 'q') addText(run, '”', marks);
      }
    }
  };
  for (const node of nodes) walk(node, context.marks);
  flush();
  return blocks;
}

const FLOW =
  /^(?:address|article|aside|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|header|hgroup|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre|blockquote|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

function addText(run: Inline[], text: string, marks: readonly Mark[]): void {
  if (text !== '') run.push(marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text });
}

/** A paragraph, or the card of a known player where an address stands alone on its line. */
function paragraphOf(content: Inline[], attrs: Paragraph['attrs']): Block {
  const words = inlineText(content).trim();
  const plain = content.every(
    (item) =>
      item.type === 'text' &&
      (item.marks ?? []).every((mark) => mark.type === 'link' && 'href' in mark.attrs && mark.attrs.href === words),
  );
  const card = plain && /^https?:\/\/\S{4,2000}$/i.test(words) ? embedOf(words, { known: true }) : null;
  return card ?? { type: 'paragraph', ...(attrs && { attrs }), content };
}

function paragraphAttrs(element: Element): Paragraph['attrs'] {
  const align = alignOf(element);
  const dropCap = hasClass(element, 'drop-cap', 'has-drop-cap');
  return align || dropCap ? { ...(align && { align }), ...(dropCap && { dropCap: true as const }) } : undefined;
}

/** `level` is HTML's, 1 to 6; the normal form brings it to 2 to 4. Named places in the heading become former anchors. */
function headingOf(element: Element, reader: Reader, context: Context): Heading | null {
  const content = reader.inline(element.childNodes, { ...context, marks: marksInside(element, context.marks, reader) });
  const words = inlineText(content);
  if (!/\S/.test(words)) return null;
  reader.places.own(element);
  const anchor = reader.anchor(words, attribute(element, 'id'));
  const level = Number(element.tagName[1]) as Heading['attrs']['level'];
  return { type: 'heading', attrs: { level, anchor }, content };
}

function atDoubleBreaks(run: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const item of run) {
    const blank = item.type === 'text' && item.text.trim() === '';
    if (item.type === 'lineBreak') breaks += 1;
    else if (!blank) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(item);
  }
  return parts;
}
