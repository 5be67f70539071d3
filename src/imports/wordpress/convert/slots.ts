import { withAnchors } from '../../../content/anchored.ts';
import type { Block, Inline, Mark, Paragraph } from '../../../content/document.ts';

/** A mark in HTML that stands for something already converted. The characters are of no script (private use). */
export const SLOT = /\uE0F0\d+\uE0F1/;
const SLOTS = /\uE0F0(\d+)\uE0F1/g;
const STRAY = /[\uE0F0\uE0F1]/g;

/**
 * Keeps what was converted apart (galleries, players, notes) while the HTML round it is read, and puts it back: blocks in
 * place of a paragraph's part, or behind what can hold no blocks; inline content where it stood.
 */
export class Slots {
  readonly #kept: ({ blocks: Block[] } | { inline: Inline[] })[] = [];

  blocks(blocks: Block[]): string {
    this.#kept.push({ blocks });
    return `\uE0F0${this.#kept.length - 1}\uE0F1`;
  }

  inline(inline: Inline[]): string {
    this.#kept.push({ inline });
    return `\uE0F0${this.#kept.length - 1}\uE0F1`;
  }

  /** Bodies must not bring such characters of their own. */
  static clean(body: string): string {
    return body.replace(STRAY, '');
  }

  fill(blocks: readonly Block[]): Block[] {
    return this.#kept.length === 0 ? [...blocks] : blocks.flatMap((block) => this.#fillBlock(block));
  }

  #fillBlock(block: Block): Block[] {
    if (block.type === 'paragraph') return this.#fillParagraph(block);
    const behind: Block[] = [];
    const filled = this.#fillNode(block, behind) as Block;
    return [filled, ...behind];
  }

  #fillParagraph(block: Extract<Block, { type: 'paragraph' }>): Block[] {
    const out: Block[] = [];
    let run: Inline[] = [];
    const flush = () => {
      const content = trimBreaks(run);
      if (content.length) out.push(withoutAnchors(block, content));
      run = [];
    };
    for (const piece of this.#pieces(block.content)) {
      if ('blocks' in piece) {
        flush();
        out.push(...this.fill(piece.blocks));
      } else run.push(piece.inline);
    }
    flush();
    const { anchors } = block.attrs ?? {};
    return (anchors && withAnchors(out, anchors)) ?? out;
  }

  #fillNode(node: { type: string; content?: unknown }, behind: Block[]): unknown {
    if (!Array.isArray(node.content)) return node;
    const content = node.content as { type: string }[];
    if (isInline(content)) {
      const inline: Inline[] = [];
      for (const piece of this.#pieces(content as Inline[]))
        if ('blocks' in piece) behind.push(...this.fill(piece.blocks));
        else inline.push(piece.inline);
      return { ...node, content: inline };
    }
    const holdsBlocks = HOLDS_BLOCKS.has(node.type);
    const filled = content.flatMap((child) =>
      holdsBlocks ? this.#fillBlock(child as Block) : [this.#fillNode(child, behind)],
    );
    return { ...node, content: filled };
  }

  *#pieces(content: readonly Inline[]): Generator<{ blocks: Block[] } | { inline: Inline }> {
    for (const inline of content) {
      if (inline.type !== 'text' || !SLOT.test(inline.text)) {
        yield { inline };
        continue;
      }
      let at = 0;
      for (const match of inline.text.matchAll(SLOTS)) {
        if (match.index > at) yield { inline: { ...inline, text: inline.text.slice(at, match.index) } };
        at = match.index + match[0].length;
        const kept = this.#kept[Number(match[1])];
        if (kept && 'blocks' in kept) yield kept;
        else for (const one of kept?.inline ?? []) yield { inline: withMarks(one, inline.marks) };
      }
      if (at < inline.text.length) yield { inline: { ...inline, text: inline.text.slice(at) } };
    }
  }
}

/** A part of the paragraph; only the first carries its anchors. */
function withoutAnchors(block: Paragraph, content: Inline[]): Paragraph {
  const { anchors, ...attrs } = block.attrs ?? {};
  return { type: 'paragraph', ...(Object.keys(attrs).length > 0 && { attrs }), content };
}

const HOLDS_BLOCKS = new Set(['quote', 'listItem', 'details', 'questionAnswer', 'factBox', 'column']);

function isInline(content: { type: string }[]): boolean {
  return content.some(({ type }) => type === 'text' || type === 'lineBreak');
}

function withMarks(inline: Inline, marks: Mark[] | undefined): Inline {
  if (inline.type !== 'text' || !marks?.length) return inline;
  const own = inline.marks ?? [];
  const isNote = own.some(({ type }) => type === 'note');
  const added = marks.filter(
    ({ type }) => !own.some((mark) => mark.type === type) && !(isNote && (type === 'link' || type === 'superscript')),
  );
  return own.length + added.length ? { ...inline, marks: [...own, ...added] } : inline;
}

/** Without line breaks and spaces at the ends. */
export function trimBreaks(content: readonly Inline[]): Inline[] {
  const empty = (inline: Inline | undefined) =>
    inline !== undefined && (inline.type === 'lineBreak' || inline.text.trim() === '');
  let from = 0;
  let until = content.length;
  while (from < until && empty(content[from])) from++;
  while (until > from && empty(content[until - 1])) until--;
  return content.slice(from, until);
}
