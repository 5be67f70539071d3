import { insideQuotes } from './inside-quotes.ts';
import { directionOf } from './language.ts';
import { quotationMarksOf } from './quotation-marks.ts';

/**
 * A sentence with its `{rooms}` filled in. What comes between quotation marks has no such marks of its own; in sentences from
 * right to left what is filled in keeps its own direction (UAX #9 §2.7).
 * @param language BCP 47, of the sentence
 * @param isolates whether directions are kept apart by characters; not in headers of mail
 */
export function fillRooms(
  sentence: string,
  language: string,
  told: (room: string) => string,
  isolates = directionOf(language) === 'rtl',
): string {
  const [mark] = quotationMarksOf(language);
  const [open, close] = isolates ? ['\u2068', '\u2069'] : ['', ''];
  return sentence.replace(/\{(\w+)\}/g, (_, room: string, at: number) => {
    const isQuoted = sentence.slice(0, at).trimEnd().endsWith(mark.trimEnd());
    return open + (isQuoted ? insideQuotes(told(room), language) : told(room)) + close;
  });
}
