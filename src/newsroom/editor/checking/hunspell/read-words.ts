/** The flags of each word of a dictionary; several where it stands in it more than once. */
export type Words = ReadonlyMap<string, string | readonly string[]>;

/** @param dic a word a line, `word/flags`, after a line with their number; what follows a blank is about its grammar */
export function readWords(dic: string): Words {
  const words = new Map<string, string | string[]>();
  let start = dic.indexOf('\n') + 1;
  while (start < dic.length) {
    const found = dic.indexOf('\n', start);
    const end = found < 0 ? dic.length : found;
    const line = dic.slice(start, end);
    start = end + 1;
    const about = line.search(/[\t\r]| (?=[a-z]{2}:)/);
    const entry = about < 0 ? line : line.slice(0, about);
    if (entry === '') continue;
    const slash = entry.search(/(?<!\\)\/(?=.)/);
    const word = (slash < 1 ? entry : entry.slice(0, slash)).replace('\\/', '/');
    const flags = slash < 1 ? '' : entry.slice(slash + 1);
    const before = words.get(word);
    if (before === undefined) words.set(word, flags);
    else if (typeof before === 'string') words.set(word, [before, flags]);
    else before.push(flags);
  }
  return words;
}
