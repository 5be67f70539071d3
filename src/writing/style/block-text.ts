/** One block's words, with what rules must know of them. */
export interface MarkedText {
  words: string;
  /** others' words: a block of quotation */
  isQuotation: boolean;
  /** BCP 47 */
  languageAt(offset: number): string;
  /** the place in the document of the character at `offset` */
  placeOf(offset: number): number;
}

/** A run of text, or one thing that is no text (`\uFFFC`), in the order of the block. */
export interface PieceOfText {
  text: string;
  /** place in the document of its first character */
  place: number;
  /** where it is another than the text's */
  language?: string | undefined;
}

/** What pieces say together. Pieces that are no words of the text (code, words to be taken out) are left away. */
export function blockText(
  pieces: readonly PieceOfText[],
  { language, isQuotation = false }: { language: string; isQuotation?: boolean },
): MarkedText {
  const starts: number[] = [];
  let words = '';
  for (const { text } of pieces) {
    starts.push(words.length);
    words += text;
  }
  const pieceAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    words,
    isQuotation,
    languageAt: (offset) => pieces[pieceAt(offset)]?.language ?? language,
    placeOf(offset) {
      const at = pieceAt(offset);
      return (pieces[at]?.place ?? 0) + offset - (starts[at] ?? 0);
    },
  };
}
