import { Invalid } from '../../base/errors.ts';
import { withAnchorsAtEnd } from '../anchored.ts';
import { type Block, DOCUMENT_VERSION, type Inline } from '../document.ts';
import { LIMITS } from '../limits.ts';
import { normaliseBlocks } from '../normalise.ts';
import { normaliseInline } from '../normalise-inline.ts';
import { parseDocument } from '../parse-document.ts';
import { cleanText } from '../plain-text.ts';
import { createReader } from './create-reader.ts';
import { nodesOf } from './dom.ts';
import type { Loss, ParseOptions } from './options.ts';
import { withoutTags } from './without-tags.ts';

export type { FoundImage, Loss, ParseOptions } from './options.ts';

/**
 * Blocks from any HTML: bodies of other systems, pasted text, rendered Markdown, and our own pages. What comes out is in
 * normal form and always acceptable to `parseDocument`; scripts, styles, handlers, forms and frames never come through.
 * Input made to exhaust a parser is read as text alone, and `losses` says so.
 */
export function parseHtml(html: string, options: ParseOptions = {}): { blocks: Block[]; losses: Loss[] } {
  const input = cleanText(html.slice(0, LONGEST));
  const losses: Loss[] =
    html.length > LONGEST ? [{ what: 'text', text: html.slice(LONGEST, LONGEST + 500).toWellFormed() }] : [];
  const nodes = nodesOf(input);
  if (!nodes) return { blocks: asText(input), losses: [...losses, { what: 'structure', text: start(input) }] };
  const { reader, losses: found } = createReader(nodes, options);
  const blocks = normaliseBlocks(
    atTheEnd(reader.blocks(nodes, { marks: [], depth: 0 }), reader.places.take(), options),
  );
  try {
    return {
      blocks: parseDocument({ version: DOCUMENT_VERSION, content: blocks }).content,
      losses: [...losses, ...found],
    };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { blocks: asText(input), losses: [...losses, { what: 'structure', text: error.message }] };
  }
}

/** The words of any HTML with their marks; parts of blocks are apart by line breaks, pictures and players are left out. */
export function parseInlineHtml(html: string, options: ParseOptions = {}): Inline[] {
  const input = cleanText(html.slice(0, LONGEST));
  const nodes = nodesOf(input);
  if (!nodes) return asInline(input);
  const { reader } = createReader(nodes, { ...options, anchors: new Set() });
  const content = normaliseInline(reader.inline(nodes, { marks: [], depth: 0 }));
  try {
    parseDocument({ version: DOCUMENT_VERSION, content: [{ type: 'paragraph', content }] });
    return content;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return asInline(input);
  }
}

/** What named places are left when a text ends: for what comes after it, else on its last block. */
function atTheEnd(blocks: Block[], ids: readonly string[], { waiting }: ParseOptions): Block[] {
  waiting?.splice(0, waiting.length, ...ids);
  return waiting || ids.length === 0 ? blocks : withAnchorsAtEnd(blocks, ids);
}

/** characters; a document may hold twice as many, for what is kept beside the text */
const LONGEST = LIMITS.characters / 2;

/** Paragraphs as far as a document may have parts; the rest of the words in the last one. */
function asText(html: string): Block[] {
  const paragraphs = withoutTags(html);
  const most = LIMITS.nodes / 3;
  const kept =
    paragraphs.length > most ? [...paragraphs.slice(0, most - 1), paragraphs.slice(most - 1).join(' ')] : paragraphs;
  return kept.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
}

function asInline(html: string): Inline[] {
  const text = withoutTags(html).join(' ');
  return text ? [{ type: 'text', text }] : [];
}

function start(html: string): string {
  return html.slice(0, 200).replace(/\s+/g, ' ').toWellFormed();
}
