import type { Node } from '@tiptap/pm/model';
import { CODE_MARK } from '../../../content/editor-schema.ts';
import { blockText, type MarkedText, type PieceOfText } from '../../../writing/style/contract.ts';

/**
 * The words of one block as they stand, places counted from its first. Code and words that somebody proposes to take out
 * are not among them; what is no text parts words.
 */
export function textOfBlock(block: Node, setting: { language: string; isQuotation: boolean }): MarkedText {
  const pieces: PieceOfText[] = [];
  block.forEach((node, place) => {
    const marks = node.marks.map(({ type }) => type.name);
    if (marks.includes('suggestDelete')) return;
    if (!node.isText || marks.includes(CODE_MARK)) {
      pieces.push({ text: '\uFFFC', place });
      return;
    }
    const language = node.marks.find(({ type }) => type.name === 'language')?.attrs.language;
    pieces.push({ text: node.text ?? '', place, ...(typeof language === 'string' && { language }) });
  });
  return blockText(pieces, setting);
}
