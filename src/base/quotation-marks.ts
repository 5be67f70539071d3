/** The quotation marks that a language prints; English ones where there is no line for it. @param language BCP 47 */
export function quotationMarksOf(language: string): QuotationMarks {
  return MARKS[language.toLowerCase().split('-')[0] as string] ?? ENGLISH;
}

/** Opening and closing, outer then inner. French marks keep a narrow no-break space inside. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: QuotationMarks = ['“', '”', '‘', '’'];

const MARKS: Readonly<Record<string, QuotationMarks>> = {
  de: ['„', '“', '‚', '‘'],
  fr: ['«\u202F', '\u202F»', '“', '”'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pt: ['“', '”', '‘', '’'],
  tr: ['“', '”', '‘', '’'],
  uk: ['«', '»', '„', '“'],
  ru: ['«', '»', '„', '“'],
  be: ['«', '»', '„', '“'],
  pl: ['„', '”', '«', '»'],
  cs: ['„', '“', '‚', '‘'],
  sk: ['„', '“', '‚', '‘'],
  bg: ['„', '“', '’', '’'],
  hu: ['„', '”', '»', '«'],
  ro: ['„', '”', '«', '»'],
  nl: ['‘', '’', '“', '”'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  da: ['”', '”', '’', '’'],
  nb: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  el: ['«', '»', '“', '”'],
  ar: ['«', '»', '“', '”'],
  fa: ['«', '»', '‹', '›'],
  he: ['”', '”', '’', '’'],
  ja: ['「', '」', '『', '』'],
  zh: ['“', '”', '‘', '’'],
};
