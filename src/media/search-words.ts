/** What the library's search looks through. */
export interface Worded {
  title: string;
  caption: string;
  alt: string;
  description: string;
  credit: string;
  copyright: string;
  place: string;
  photographer: string;
  fileName: string;
  supplier?: string;
}

/** All words of a file in one text, lower case and without accents; each once. */
export function searchWordsOf(file: Worded): string {
  const { title, caption, alt, description, credit, copyright, place, photographer, fileName, supplier = '' } = file;
  const all = [title, caption, alt, description, credit, copyright, place, photographer, supplier, fileName];
  return [...new Set(fold(all.join(' ')).split(/\s+/))].join(' ').trim().slice(0, LONGEST);
}

const LONGEST = 8_000;

/** Lower case, accents off (Unicode NFKD), so that "São" is found by "sao". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Patterns for `like … escape '\'`, one a word; at most ten. */
export function likePatterns(words: string): string[] {
  return fold(words)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
