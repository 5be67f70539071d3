import type { Block, Inline } from '../../../content/document.ts';

/** The inline content of blocks, one after the other, with line breaks between. */
export function joined(blocks: readonly Block[]): Inline[] {
  const out: Inline[] = [];
  for (const block of blocks) {
    const content = lineOf(block);
    if (content.length === 0) continue;
    if (out.length) out.push({ type: 'lineBreak' });
    out.push(...content);
  }
  return out;
}

function lineOf(node: { type: string; content?: unknown; attrs?: unknown }): Inline[] {
  const content = Array.isArray(node.content) ? (node.content as { type: string }[]) : [];
  if (content.length === 0) {
    const words = (node.attrs as { text?: unknown } | undefined)?.text;
    return typeof words === 'string' && words.trim() ? [{ type: 'text', text: words.trim() }] : [];
  }
  if (content.every(({ type }) => type === 'text' || type === 'lineBreak')) return content as Inline[];
  return joined(content as Block[]);
}

/** The words of blocks, for titles and excerpts. */
export function plainWords(blocks: readonly Block[]): string {
  return joined(blocks)
    .map((inline) => (inline.type === 'text' ? inline.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
