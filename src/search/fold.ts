/**
 * One form for what readers take for the same letters: compatibility forms joined (NFKC), lower case, marks dropped from
 * Latin, Greek, Cyrillic, Hebrew and Arabic, Arabic letter variants and Turkish dotless i made one. Other scripts keep
 * their marks, because there they are vowels.
 */
export function fold(text: string): string {
  return lower(text, '')
    .normalize('NFKD')
    .replace(MARKS, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđłþðıŧħʼ’ىةکیک]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/\u0640/g, '');
}

/** Lower case as the language has it: Turkish and Azerbaijani keep İ and I apart. */
export function lower(text: string, language: string): string {
  const joined = text.normalize('NFKC');
  if (/^(tr|az)\b/i.test(language)) return joined.toLocaleLowerCase('tr');
  return joined.toLowerCase().replace(/i\u0307/g, 'i');
}

const MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])[\p{Mn}\u0640]+/gu;

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ŧ: 't',
  ħ: 'h',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};
