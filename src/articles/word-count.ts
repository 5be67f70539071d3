/**
 * How many words a text has. Where a script writes none apart (Chinese, Japanese, Thai and others), two characters count
 * as one.
 */
export function wordCount(text: string): number {
  let words = 0;
  for (const run of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
    const unspaced = run[0].match(UNSPACED)?.length ?? 0;
    words += unspaced ? Math.ceil(unspaced / 2) : 1;
  }
  return words;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
