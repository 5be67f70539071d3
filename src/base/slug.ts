/**
 * The part of an address made from words: lower case, marks of Latin and Greek folded (é → e, ß → ss), letters and digits of any script kept,
 * everything else one hyphen. At most `longest` characters, cut between words where possible; `''` when nothing is left.
 */
export function slugOf(words: string, longest = 80): string {
  const folded = words
    .normalize('NFKD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    // what composes is a letter of its own (й, ё, ї, ў, ќ); what is left over is a stress mark
    .replace(/(\p{Script=Cyrillic})\p{Mn}+/gu, '$1')
    .toLowerCase()
    .replace(/[ßæœøđłþðı]/g, (letter) => FOLDED[letter] as string)
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (folded.length <= longest) return folded;
  const cut = folded.slice(0, longest + 1).lastIndexOf('-');
  return folded.slice(0, cut > longest / 2 ? cut : longest).toWellFormed();
}

const FOLDED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};
