import { insideQuotes } from '../../../base/inside-quotes.ts';

/** What somebody else worded, between the quotation marks of these words. */
export function quoted(words: string | number): string {
  return `“${insideQuotes(String(words), 'en')}”`;
}
