/**
 * Text as documents hold it: line ends are `\n`; no characters that HTML or XML 1.0 forbid (controls, noncharacters, lone
 * surrogates), so that every target can print it.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF]|\p{Noncharacter_Code_Point}/gu, '');
}

/** Runs of the white space that HTML collapses (not the no-break space) become one space. */
export function collapseSpace(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ');
}
