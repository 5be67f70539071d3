/** From the opening mark to just after the closing one. */
export interface Quotation {
  from: number;
  to: number;
}

/** What closes each opening mark, in the customs of those languages that have it. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  "'": "'",
};
/** Are apostrophes as well, so that a quotation is one only once it is closed. */
const SINGLE = "‘'‚‹";
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What an opening mark that may also be something else stands after. */
const BEFORE = /[\s([{\u2013\u2014:/-]/u;

/**
 * What stands within quotation marks in one block of text. One that is not closed goes to the end of the block: it is
 * being written, or goes on in the next paragraph.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    const closing = CLOSES[mark];
    if (closing === undefined || !opens(text, at)) continue;
    const end = closedAt(text, at, closing);
    if (end === -1 && SINGLE.includes(mark)) continue;
    const to = end === -1 ? text.length : end + 1;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  const mark = text[at] as string;
  if ('“„«「『'.includes(mark)) return true;
  const isFirst = at === 0 || BEFORE.test(text[at - 1] as string) || CLOSES[text[at - 1] as string] !== undefined;
  return isFirst && !/^\s?$/.test(text[at + 1] ?? '');
}

function closedAt(text: string, opening: number, closing: string): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    const mark = text[at] as string;
    if (!closing.includes(mark)) continue;
    // an apostrophe within a word closes nothing
    if ((mark === '’' || mark === "'") && LETTER.test(text[at + 1] ?? '')) continue;
    return at;
  }
  return -1;
}
