import type { Affix, Affixes, AffixFile, FlagKind } from './affix-file.ts';
import type { Words } from './read-words.ts';

/** Where a form stands: by itself, or as a part of a compound. */
export type Position = 'whole' | 'begin' | 'middle' | 'end';

interface Stem {
  stem: string;
  affix: Affix;
}

/** Says of forms whether they are made of a word of the dictionary with the affixes that it takes. */
export function createForms(file: AffixFile, words: Words) {
  const { compound, needAffix, circumfix, keepCase } = file;
  const has = hasFlag[file.flags];
  const entries = (word: string): readonly string[] => {
    const found = words.get(word);
    return found === undefined ? NONE : typeof found === 'string' ? [found] : found;
  };

  const fits = (word: string, at: Position, isAsWritten: boolean, prefix?: Affix, suffix?: Affix): boolean => {
    const affixes = [prefix, suffix].filter((affix) => affix !== undefined);
    const some = (flag: string): boolean =>
      flag !== '' && (has(word, flag) || affixes.some(({ flags }) => has(flags, flag)));
    if (file.forbidden && has(word, file.forbidden)) return false;
    if (needAffix) {
      const isOnlyStem =
        affixes.length === 0 ? has(word, needAffix) : affixes.every((one) => has(one.flags, needAffix));
      if (isOnlyStem) return false;
    }
    if (circumfix && affixes.filter(({ flags }) => has(flags, circumfix)).length === 1) return false;
    if (!isAsWritten && some(keepCase)) return false;
    if (at === 'whole') return !some(compound.only);
    // affixes stand at the ends of compounds, but for those that may be inside
    const inside = at === 'begin' ? [suffix] : at === 'end' ? [prefix] : affixes;
    if (inside.some((affix) => affix && !(compound.permit && has(affix.flags, compound.permit)))) return false;
    return some(compound.any) || some(compound[at]);
  };

  const suffixed = (form: string) =>
    stemsOf(form, file.suffixes, (stem, added) => form.slice(0, form.length - added) + stem);
  const prefixed = (form: string) => stemsOf(form, file.prefixes, (stem, added) => stem + form.slice(added), true);

  const is = (form: string, at: Position, isAsWritten: boolean): boolean => {
    if (entries(form).some((word) => fits(word, at, isAsWritten))) return true;
    const bySuffix = suffixed(form);
    if (bySuffix.some((one) => isWithSuffix(one, at, isAsWritten))) return true;
    return prefixed(form).some(({ stem, affix: prefix }) => {
      if (entries(stem).some((word) => has(word, prefix.flag) && fits(word, at, isAsWritten, prefix))) return true;
      return (
        prefix.crosses && suffixed(stem).some((one) => one.affix.crosses && isWithSuffix(one, at, isAsWritten, prefix))
      );
    });
  };

  /** With a suffix on the stem, or on a form that another suffix made of one; and a prefix that either takes. */
  const isWithSuffix = ({ stem, affix: suffix }: Stem, at: Position, isAsWritten: boolean, prefix?: Affix): boolean => {
    const takes = (word: string, last: Affix): boolean =>
      !prefix || has(word, prefix.flag) || has(last.flags, prefix.flag);
    const isOne = entries(stem).some(
      (word) =>
        (has(word, suffix.flag) || (prefix && has(prefix.flags, suffix.flag))) &&
        takes(word, suffix) &&
        fits(word, at, isAsWritten, prefix, suffix),
    );
    if (isOne || !continuing.has(suffix.flag)) return isOne;
    return suffixed(stem).some(
      (inner) =>
        has(inner.affix.flags, suffix.flag) &&
        entries(inner.stem).some(
          (word) => has(word, inner.affix.flag) && takes(word, suffix) && fits(word, at, isAsWritten, prefix, suffix),
        ),
    );
  };

  const continuing = flagsOfAffixes(file.suffixes, file.flags);
  return {
    is,
    isForbidden: (word: string) => file.forbidden !== '' && entries(word).some((flags) => has(flags, file.forbidden)),
    mayBeSaid: (word: string) => file.noSuggest === '' || !entries(word).some((flags) => has(flags, file.noSuggest)),
  };
}

const NONE: readonly string[] = [];

const hasFlag: Readonly<Record<FlagKind, (flags: string, flag: string) => boolean>> = {
  one: (flags, flag) => flags.includes(flag),
  two: (flags, flag) => {
    for (let at = flags.indexOf(flag); at >= 0; at = flags.indexOf(flag, at + 1)) if (at % 2 === 0) return true;
    return false;
  },
  number: (flags, flag) => flags.split(',').includes(flag),
};

/** What is left when an affix is taken off, for every rule that could have put it there. */
function stemsOf(
  form: string,
  { byAdded, longest }: Affixes,
  join: (strip: string, added: number) => string,
  isPrefix = false,
): Stem[] {
  const found: Stem[] = [];
  for (let length = 0; length <= Math.min(longest, form.length); length += 1) {
    const added = isPrefix ? form.slice(0, length) : form.slice(form.length - length);
    for (const [strip, affixes] of byAdded.get(added) ?? []) {
      const stem = join(strip, length);
      for (const affix of affixes) if (!affix.condition || affix.condition.test(stem)) found.push({ stem, affix });
    }
  }
  return found;
}

/** Flags of affixes that other affixes take. */
function flagsOfAffixes({ byAdded }: Affixes, kind: FlagKind): Set<string> {
  const found = new Set<string>();
  for (const byStrip of byAdded.values())
    for (const affixes of byStrip.values())
      for (const { flags } of affixes)
        for (const flag of kind === 'number' ? flags.split(',') : (flags.match(kind === 'two' ? /../gu : /./gu) ?? []))
          found.add(flag);
  return found;
}
