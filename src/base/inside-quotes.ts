import { quotationMarksOf } from './quotation-marks.ts';

/**
 * The text as it stands between quotation marks of a sentence in that language: what it quotes itself has the inner marks, and
 * what is quoted in that the outer ones again. Its own marks may be those of any language, or straight. Apostrophes, inches
 * and single marks around nothing that is quoted stay.
 */
export function insideQuotes(text: string, language: string): string {
  if (!DOUBLE.test(text)) return text;
  const [open, close, innerOpen, innerClose] = quotationMarksOf(language);
  const signs = [...text.replace(/«[\u00a0\u202f]|[\u00a0\u202f]»/g, '"').replace(/[“”„«»]/g, '"')];
  /** what stands open: whether it began with a single mark */
  const within: boolean[] = [];
  const written = signs.map((sign, at) => {
    const isSingle = SINGLE.test(sign);
    if (sign !== '"' && !(isSingle && within.length > 0)) return sign;
    const before = signs[at - 1] ?? '';
    const after = signs[at + 1] ?? '';
    if (!/[\p{L}\p{N}\p{Pe}.,;:!?…%]/u.test(before) && /[^\s\p{Pe}.,;:!?…'’"]/u.test(after)) {
      within.push(isSingle);
      return within.length % 2 === 1 ? innerOpen : open;
    }
    const isApostrophe = isSingle && (within.at(-1) === false || /\p{L}/u.test(after));
    const isInch = !isSingle && within.length === 0 && /\d/.test(before);
    if (isApostrophe || isInch) return sign;
    const closes = within.length % 2 === 0 && within.length > 0 ? close : innerClose;
    within.pop();
    return closes;
  });
  return written.join('');
}

const DOUBLE = /["“”„«»]/;
const SINGLE = /['‘’‚‹›]/;
