import type { Block, Inline, ListItem } from '../../../../content/document.ts';
import { type BlockNode, innerBlocks, ownHtml, wholeHtml } from '../block-grammar.ts';
import { type BlockHandler, word } from '../block-handler.ts';
import type { Conversion } from '../conversion.ts';
import { attribute, detach, element, elements, hasClass, htmlTree, inside, wordsOf } from '../dom.ts';
import { joined } from '../inline-of.ts';

const paragraph: BlockHandler = (conversion, node) => {
  const align =
    word(node.attributes.align) ||
    word((node.attributes.style as { typography?: { textAlign?: unknown } } | undefined)?.typography?.textAlign);
  return conversion.html(ownHtml(node)).map((block) =>
    block.type === 'paragraph' && (align === 'center' || align === 'right' || node.attributes.dropCap === true)
      ? {
          ...block,
          attrs: {
            ...block.attrs,
            ...(align === 'center' && { align: 'center' as const }),
            ...(align === 'right' && { align: 'end' as const }),
            ...(node.attributes.dropCap === true && { dropCap: true as const }),
          },
        }
      : block,
  );
};

const heading: BlockHandler = (conversion, node) => {
  const html = ownHtml(node);
  const tag = element(htmlTree(html), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  if (!tag) return conversion.html(html);
  const content = conversion.inline(inside(tag));
  const level = Math.min(4, Math.max(2, Number(tag.tagName.slice(1)))) as 2 | 3 | 4;
  return [{ type: 'heading', attrs: { level, anchor: attribute(tag, 'id') }, content }];
};

const list: BlockHandler = (conversion, node) => {
  const tree = htmlTree(ownHtml(node));
  const tag = element(tree, 'ol', 'ul');
  if (innerBlocks(node).length === 0) return conversion.html(ownHtml(node));
  const ordered = node.attributes.ordered === true || tag?.tagName === 'ol';
  const start = Number.parseInt(word(node.attributes.start) || attribute(tag, 'start'), 10);
  const items = itemsOf(conversion, node);
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      attrs: {
        ordered,
        ...(ordered && Number.isInteger(start) && start !== 1 && { start }),
        ...(ordered && node.attributes.reversed === true && { reversed: true as const }),
      },
      content: items,
    },
  ];
};

function itemsOf(conversion: Conversion, node: BlockNode): ListItem[] {
  return innerBlocks(node).map((child) => {
    if (child.name !== 'list-item') return { type: 'listItem', content: conversion.blocks([child]) };
    conversion.tally.block('list-item', true);
    const text = ownHtml(child).replace(/^\s*<li[^>]*>|<\/li>\s*$/gi, '');
    return { type: 'listItem', content: [...conversion.html(text), ...conversion.blocks(innerBlocks(child))] };
  });
}

const quote: BlockHandler = (conversion, node, inner) => {
  const tree = htmlTree(ownHtml(node));
  const box = element(tree, 'blockquote');
  const cite = elements(tree, ['cite', 'footer']).at(-1);
  const words = wordsOf(cite);
  if (cite) detach(cite);
  const said = attribute(box, 'cite') || (cite ? attribute(element(cite, 'a'), 'href') : '');
  const source = said ? conversion.sources.absolute(said) : null;
  const content = [...conversion.html(inside(box) || (box ? '' : ownHtml(node))), ...inner()];
  if (content.length === 0 && words === '') return [];
  return [
    { type: 'quote', attrs: { cite: words, ...(source && /^https?:/i.test(source) && { citeHref: source }) }, content },
  ];
};

const pullQuote: BlockHandler = (conversion, node, inner) => {
  const tree = htmlTree(ownHtml(node));
  const box = element(tree, 'blockquote') ?? element(tree, 'figure');
  const cite = elements(tree, ['cite']).at(-1);
  const words = wordsOf(cite) || word(node.attributes.citation);
  if (cite) detach(cite);
  const own = conversion.inline(inside(box)) as Inline[];
  const content = own.length ? own : joined(inner());
  return content.length ? [{ type: 'pullQuote', attrs: { cite: words }, content }] : [];
};

const code: BlockHandler = (_, node) => {
  const tree = htmlTree(wholeHtml(node));
  const tag = element(tree, 'code') ?? element(tree, 'pre');
  const language =
    word(node.attributes.language) || (/(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(attribute(tag, 'class'))?.[1] ?? '');
  return [
    {
      type: 'code',
      attrs: { language: /^[\w+#.-]{1,30}$/.test(language) ? language : '', text: exactText(inside(tag)) },
    },
  ];
};

/** Every space and line end of these is the writer's. */
const lines =
  (type: 'preformatted' | 'verse'): BlockHandler =>
  (conversion, node) =>
    conversion
      .html(wholeHtml(node))
      .map((block) => (block.type === 'preformatted' || block.type === 'verse' ? { ...block, type } : block));

const details: BlockHandler = (conversion, node, inner) => {
  const tree = htmlTree(ownHtml(node));
  const summary = element(tree, 'summary');
  const words = wordsOf(summary) || word(node.attributes.summary);
  if (summary) detach(summary);
  const content = [...conversion.html(inside(element(tree, 'details'))), ...inner()];
  const open = node.attributes.showContent === true;
  return [{ type: 'details', attrs: { summary: words || '…', ...(open && { open: true as const }) }, content }];
};

const table: BlockHandler = (conversion, node) => {
  const made = conversion.html(ownHtml(node));
  const tree = htmlTree(ownHtml(node));
  const caption = wordsOf(element(tree, 'figcaption'));
  if (!made.some(({ type }) => type === 'table')) return made;
  return made
    .filter((block) => !(caption && block.type === 'paragraph' && wordsIn(block) === caption))
    .map(
      (block): Block =>
        block.type === 'table' && caption && !block.attrs.caption
          ? { ...block, attrs: { ...block.attrs, caption } }
          : block,
    );
};

function wordsIn(block: Extract<Block, { type: 'paragraph' }>): string {
  return block.content
    .map((inline) => (inline.type === 'text' ? inline.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text of a `code` element: every character, `br` as line end. */
function exactText(html: string): string {
  const tree = htmlTree(`<pre>\n${html.replace(/<br\s*\/?>/gi, '\n')}</pre>`);
  const parts: string[] = [];
  const walk = (nodes: { childNodes?: unknown[]; value?: string }[]): void => {
    for (const one of nodes) {
      if (typeof one.value === 'string') parts.push(one.value);
      walk((one.childNodes ?? []) as typeof nodes);
    }
  };
  walk(tree.childNodes as never);
  return parts.join('').replace(/\n$/, '');
}

const raw: BlockHandler = (conversion, node) => conversion.html(wholeHtml(node));

const classic: BlockHandler = (conversion, node) => conversion.classic(wholeHtml(node));

const separator: BlockHandler = () => [{ type: 'separator' }];

const dropCapOld: BlockHandler = (conversion, node) =>
  hasClass(element(htmlTree(ownHtml(node)), 'p'), 'has-drop-cap')
    ? paragraph(conversion, { ...node, attributes: { ...node.attributes, dropCap: true } }, () => [])
    : paragraph(conversion, node, () => []);

export const TEXT_BLOCKS: Record<string, BlockHandler> = {
  paragraph: dropCapOld,
  subhead: paragraph,
  heading,
  list,
  'list-item': (conversion, node, inner) => [
    {
      type: 'list',
      attrs: { ordered: false },
      content: [
        { type: 'listItem', content: [...conversion.html(ownHtml(node).replace(/<\/?li[^>]*>/gi, '')), ...inner()] },
      ],
    },
  ],
  quote,
  pullquote: pullQuote,
  code,
  preformatted: lines('preformatted'),
  verse: lines('verse'),
  details,
  table,
  html: raw,
  freeform: classic,
  classic,
  missing: raw,
  shortcode: classic,
  separator,
};
