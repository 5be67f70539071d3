import type { Block, Document, Inline, Mark } from '../content/document.ts';
import { linkedText } from './linked-text.ts';

/**
 * What of a document a comment may be: paragraphs, quotes, lists and code, with links to http(s) and mailto addresses,
 * emphasis, strike and code. Bare web addresses become links. Anything else gives its text as paragraphs, or goes. Pure.
 */
export function commentBody(document: Document): Document {
  return { version: document.version, content: blocks(document.content, 0) };
}

// A quote in a quote in a quote is a discussion; more is an attack on the page's width.
const DEEPEST = 4;
const MARKS = new Set<Mark['type']>(['link', 'strong', 'emphasis', 'strike', 'code']);

function blocks(content: readonly Block[], depth: number): Block[] {
  return content.flatMap((block) => one(block, depth));
}

function one(block: Block, depth: number): Block[] {
  switch (block.type) {
    case 'quote': {
      const content = blocks(block.content, depth + 1);
      if (!content.length) return [];
      return depth < DEEPEST ? [{ type: 'quote', attrs: { cite: block.attrs.cite }, content }] : content;
    }
    case 'list': {
      const items = block.content.map((item) => blocks(item.content, depth + 1)).filter((item) => item.length);
      if (!items.length) return [];
      if (depth >= DEEPEST) return items.flat();
      return [{ ...block, content: items.map((content) => ({ type: 'listItem', content })) }];
    }
    case 'code':
      return block.attrs.text.trim() ? [block] : [];
    case 'foreign':
      return paragraph(block.attrs.text ? [{ type: 'text', text: block.attrs.text }] : []);
    case 'preformatted': {
      const text = block.content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
      return text.trim() ? [{ type: 'code', attrs: { language: '', text } }] : [];
    }
    case 'embed':
      return paragraph([
        { type: 'text', text: block.attrs.url, marks: [{ type: 'link', attrs: { href: block.attrs.url } }] },
      ]);
    default:
      return 'content' in block ? inner(block.content, depth) : [];
  }
}

// Captions and headings hold text, boxes and columns hold blocks, tables and galleries hold both further down.
function inner(content: readonly object[], depth: number): Block[] {
  const nodes = content as readonly (Inline | Block)[];
  if (nodes.every(isInline)) return paragraph(nodes as Inline[]);
  return nodes.flatMap((node) => (isInline(node) ? paragraph([node]) : one(node, depth)));
}

function isInline(node: Inline | Block): node is Inline {
  return node.type === 'text' || node.type === 'lineBreak';
}

function paragraph(content: readonly Inline[]): Block[] {
  const allowed = content.flatMap((node): Inline[] => {
    if (node.type !== 'text') return [node];
    const marks = (node.marks ?? []).filter((mark) => MARKS.has(mark.type) && leadsOut(mark));
    return marks.length ? [{ type: 'text', text: node.text, marks }] : linkedText(node.text);
  });
  const says = allowed.some((node) => node.type === 'text' && node.text.trim());
  return says ? [{ type: 'paragraph', content: allowed }] : [];
}

function leadsOut(mark: Mark): boolean {
  return mark.type !== 'link' || ('href' in mark.attrs ? /^(?:https?|mailto):/i.test(mark.attrs.href) : true);
}
