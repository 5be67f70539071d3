import type { EditorWords } from '../../strings/editor-en.ts';
import type { LeftOut } from './read-clipboard.ts';

/** One line that says what did not come along; '' where all did. */
export function sentenceOfLeft(left: LeftOut, words: EditorWords): string {
  const parts = [
    left.pictures > 0 && words.left.pictures(left.pictures),
    left.comments > 0 && words.left.comments(left.comments),
    left.deletions > 0 && words.left.deletions(left.deletions),
    left.elements.length > 0 && words.left.elements(left.elements.slice(0, 6)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? words.leftOut(parts) : '';
}
