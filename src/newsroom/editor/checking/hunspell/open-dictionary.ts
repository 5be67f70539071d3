import { type AffixFile, readAffixFile } from './affix-file.ts';
import { createForms } from './forms.ts';
import { readWords } from './read-words.ts';
import { suggestFor } from './suggest.ts';

export interface Dictionary {
  isRight(word: string): boolean;
  /** the likeliest first, at most five */
  suggest(word: string): string[];
}

const LONGEST = 60;
const MOST_PARTS = 5;

/** A dictionary of Hunspell's two files. Words are looked up by taking affixes off: nothing is spelled out before. */
export function openDictionary(aff: string, dic: string): Dictionary {
  const affixes = readAffixFile(aff);
  const forms = createForms(affixes, readWords(dic));
  const isWord = (word: string): boolean => inAnyCase(word, (one, isAsWritten) => forms.is(one, 'whole', isAsWritten));
  const isRight = (written: string): boolean => {
    const word = converted(written, affixes);
    if (word.length > LONGEST || forms.isForbidden(word)) return false;
    if (isWord(word)) return true;
    if (affixes.compound.any || affixes.compound.begin)
      if (inAnyCase(word, (one, isAsWritten) => isCompound(one, isAsWritten))) return true;
    return word.includes('-') && word.split('-').every((part) => part === '' || isRight(part));
  };
  const isCompound = (word: string, isAsWritten: boolean, start = 0, parts = 1): boolean => {
    const { least } = affixes.compound;
    for (let cut = start + least; cut <= word.length - least; cut += 1) {
      if (!forms.is(word.slice(start, cut), start === 0 ? 'begin' : 'middle', isAsWritten || start > 0)) continue;
      if (forms.is(word.slice(cut), 'end', true)) return true;
      if (parts < MOST_PARTS - 1 && isCompound(word, isAsWritten, cut, parts + 1)) return true;
    }
    return false;
  };
  return {
    isRight,
    suggest: (word) =>
      suggestFor(converted(word, affixes), { affixes, isWord: (one) => isWord(one) && forms.mayBeSaid(one), isRight }),
  };
}

/** As it is written, and where it begins with a capital, as it would stand within a sentence. */
function inAnyCase(word: string, holds: (word: string, isAsWritten: boolean) => boolean): boolean {
  if (holds(word, true)) return true;
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return small !== word && holds(small, false);
}

function converted(word: string, { conversions }: AffixFile): string {
  let result = word;
  for (const [from, to] of conversions) if (result.includes(from)) result = result.replaceAll(from, to);
  return result;
}
