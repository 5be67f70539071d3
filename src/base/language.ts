export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku-arab',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** The usual direction of a language, by its BCP 47 tag. */
export function directionOf(language: string): Direction {
  const tag = language.toLowerCase();
  return RIGHT_TO_LEFT.has(tag) || RIGHT_TO_LEFT.has(tag.split('-')[0] as string) || tag.includes('-arab')
    ? 'rtl'
    : 'ltr';
}

/** Whether the text is a well-formed BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
