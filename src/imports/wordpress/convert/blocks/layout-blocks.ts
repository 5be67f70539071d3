import type { Block } from '../../../../content/document.ts';
import { type BlockNode, hasBlocks, innerBlocks, ownHtml, wholeHtml } from '../block-grammar.ts';
import { type BlockHandler, word } from '../block-handler.ts';
import type { Conversion } from '../conversion.ts';
import { attribute, element, elements, htmlTree, inside, wordsOf } from '../dom.ts';

/** What only arranges: its parts follow each other, and words of its own are kept. */
export const flatten: BlockHandler = (conversion, node) =>
  node.parts.flatMap((part): Block[] =>
    typeof part === 'string' ? (hasWords(part) ? conversion.html(part) : []) : conversion.blocks([part]),
  );

/** Whether a piece of a wrapper is more than the wrapper's own tags. */
export function hasWords(html: string): boolean {
  return (
    /<(?:img|iframe|video|audio|table|hr)\b/i.test(html) ||
    html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/gi, '').trim() !== ''
  );
}

const button: BlockHandler = (conversion, node) => {
  const tree = htmlTree(wholeHtml(node));
  const tag = element(tree, 'a') ?? element(tree, 'button');
  const content = conversion.inline(inside(tag) || word(node.attributes.text));
  const link = conversion.link(attribute(tag, 'href') || word(node.attributes.url));
  if (content.length === 0) return null;
  return link
    ? [{ type: 'button', attrs: { link }, content: content.filter(({ type }) => type === 'text').map(unlinked) }]
    : [{ type: 'paragraph', content }];
};

function unlinked<Node extends { type: string }>(inline: Node): Node {
  const marks = (inline as { marks?: { type: string }[] }).marks?.filter(({ type }) => type !== 'link');
  return { ...inline, ...(marks && { marks }) };
}

const reusable: BlockHandler = (conversion, node) => {
  const number = word(node.attributes.ref);
  const body = conversion.sources.reusable(number);
  if (body === null) {
    conversion.wanted.add(`#${number}`);
    conversion.tally.problem(`reusable block ${number} is not in the export`);
    return [{ type: 'foreign', attrs: { what: `reusable block ${number}`, text: '', raw: node.raw } }];
  }
  if (conversion.open.has(number) || conversion.open.size > 8) return null;
  conversion.open.add(number);
  // what a shared block holds is counted where it is defined
  const made = conversion.apart(() => (hasBlocks(body) ? conversion.body(body) : conversion.classic(body)));
  conversion.open.delete(number);
  return made;
};

/** The questions and answers of Yoast's and Rank Math's blocks: in the attributes, and for readers in the HTML. */
const questions: BlockHandler = (conversion, node) => {
  const listed = Array.isArray(node.attributes.questions)
    ? (node.attributes.questions as Record<string, unknown>[])
    : [];
  const tree = htmlTree(wholeHtml(node));
  const shown = elements(tree, ['strong', 'h2', 'h3', 'h4']).filter((one) => /question/.test(attribute(one, 'class')));
  const answers = elements(tree, ['p', 'div']).filter((one) =>
    /(?:faq|rank-math)-answer/.test(attribute(one, 'class')),
  );
  const pairs = shown.length
    ? shown.map((one, index) => ({ question: wordsOf(one), answer: inside(answers[index]) }))
    : listed.map((one) => ({
        question: wordsOf(htmlTree(word(one.jsonQuestion ?? one.title))),
        answer: word(one.jsonAnswer ?? one.content),
      }));
  const made = pairs.filter(({ question }) => question !== '');
  if (made.length === 0) return flatten(conversion, node, () => []);
  return made.map(({ question, answer }) => ({
    type: 'questionAnswer',
    attrs: { question, anchor: '' },
    content: conversion.html(answer),
  }));
};

const accordion: BlockHandler = (_, node, inner) => {
  const title =
    wordsOf(element(htmlTree(ownHtml(node)), 'h2', 'h3', 'h4', 'h5', 'summary', 'button')) || accordionTitle(node);
  const content = inner().filter((block) => !(block.type === 'heading' && title !== ''));
  return [{ type: 'details', attrs: { summary: title || '…' }, content }];
};

function accordionTitle(node: BlockNode): string {
  const head = innerBlocks(node).find(({ name }) => name === 'accordion-heading');
  return head ? wordsOf(htmlTree(wholeHtml(head))) : '';
}

/** Links to the paper's accounts elsewhere: kept as a list of links, for they were written by hand. */
const socialLinks = (conversion: Conversion, node: BlockNode): Block[] | null => {
  const links = innerBlocks(node).flatMap((child) => {
    const link = conversion.link(word(child.attributes.url));
    const name = word(child.attributes.label) || word(child.attributes.service);
    const kept = link !== null && name !== '' && word(child.attributes.url) !== '#';
    conversion.tally.block(child.name, kept);
    return kept ? [{ link, name: name.charAt(0).toUpperCase() + name.slice(1) }] : [];
  });
  if (links.length === 0) return null;
  return [
    {
      type: 'list',
      attrs: { ordered: false },
      content: links.map(({ link, name }) => ({
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'link', attrs: link }] }] },
        ],
      })),
    },
  ];
};

export const LAYOUT_BLOCKS: Record<string, BlockHandler> = {
  buttons: flatten,
  button,
  block: reusable,
  'yoast/faq-block': questions,
  'rank-math/faq-block': questions,
  'yoast/how-to-block': flatten,
  'accordion-item': accordion,
  accordion: flatten,
  'accordion-panel': flatten,
  'social-links': socialLinks,
};
