import { htmlTree, wordsOf } from '../convert/dom.ts';

/** Words without mark-up, for titles, names and excerpts. A lone `<` stays. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return wordsOf(htmlTree(html.replace(/<(?![a-zA-Z/!])/g, '&lt;').replace(/<br\s*\/?>|<\/p>/gi, ' ')));
}

/** An excerpt: no mark-up, no shortcodes. */
export function excerptText(html: string): string {
  return plainText(html.replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' '));
}

/** The words, cut at a space. */
export function cutWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).toWellFormed()}…`;
}

/** Texts that were read as Latin-1 once too often: `â€™` for `’`. Only told, never changed. */
export function looksMisread(text: string): boolean {
  return /â€[™œ\u009d˜“”]|Ã[©¨¼¶¤±³¡]|Â[ »«©]/.test(text);
}
