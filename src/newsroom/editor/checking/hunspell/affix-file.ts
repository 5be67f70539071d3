/**
 * What the affix file of a Hunspell dictionary says (hunspell(5)), as far as spelling needs it. Rules for compounds of
 * numbers (COMPOUNDRULE) and for what compounds may not be (CHECKCOMPOUND…) are left out: a word too many is taken for
 * right, never one too few.
 */
export interface AffixFile {
  flags: FlagKind;
  prefixes: Affixes;
  suffixes: Affixes;
  /** flags that words or affixes carry; '' where the language has none */
  needAffix: string;
  forbidden: string;
  keepCase: string;
  circumfix: string;
  noSuggest: string;
  compound: { any: string; begin: string; middle: string; end: string; only: string; permit: string; least: number };
  /** what is written differently before it is looked up */
  conversions: readonly (readonly [string, string])[];
  /** common mistakes and what was meant */
  replacements: readonly (readonly [string, string])[];
  /** letters of the language, the frequent ones first */
  letters: string;
}

export type FlagKind = 'one' | 'two' | 'number';

export interface Affix {
  flag: string;
  /** may stand together with one at the other end */
  crosses: boolean;
  /** what of the stem gives way */
  strip: string;
  /** the stem's end (its beginning, of prefixes); null: any */
  condition: RegExp | null;
  /** flags of what it makes */
  flags: string;
}

/** By what is added, then by what gives way for it: one look-up of a stem serves all rules of a kind. */
export interface Affixes {
  byAdded: Map<string, Map<string, Affix[]>>;
  longest: number;
}

export function readAffixFile(text: string): AffixFile {
  const named = new Map<string, string>();
  const prefixes: Affixes = { byAdded: new Map(), longest: 0 };
  const suffixes: Affixes = { byAdded: new Map(), longest: 0 };
  const conversions: [string, string][] = [];
  const replacements: [string, string][] = [];
  const crossing = new Map<string, boolean>();
  const conditions = new Map<string, RegExp | null>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [name = '', first = '', second = '', third, fourth = '.'] = line.trim().split(/\s+/);
    if (name === 'PFX' || name === 'SFX') {
      const kind = `${name} ${first}`;
      // the first line of a kind says whether it crosses, and how many follow
      if (!crossing.has(kind)) crossing.set(kind, second === 'Y');
      else if (third !== undefined) {
        const [added = '', flags = ''] = third.split('/');
        const affix: Affix = {
          flag: first,
          crosses: crossing.get(kind) === true,
          strip: second === '0' ? '' : second,
          condition: conditionOf(fourth, name, conditions),
          flags,
        };
        put(name === 'PFX' ? prefixes : suffixes, added === '0' ? '' : added, affix);
      }
    } else if (name === 'ICONV' && second) conversions.push([first, second]);
    else if (name === 'REP' && second) replacements.push([first, second]);
    else if (!named.has(name)) named.set(name, first);
  }
  const flag = (name: string): string => named.get(name) ?? '';
  return {
    flags: FLAG_KINDS[flag('FLAG')] ?? 'one',
    ...{ prefixes, suffixes, conversions, replacements },
    ...{ needAffix: flag('NEEDAFFIX') || flag('PSEUDOROOT'), forbidden: flag('FORBIDDENWORD') },
    ...{ keepCase: flag('KEEPCASE'), circumfix: flag('CIRCUMFIX'), noSuggest: flag('NOSUGGEST') },
    compound: {
      ...{ any: flag('COMPOUNDFLAG'), begin: flag('COMPOUNDBEGIN'), middle: flag('COMPOUNDMIDDLE') },
      ...{ end: flag('COMPOUNDEND') || flag('COMPOUNDLAST'), only: flag('ONLYINCOMPOUND') },
      ...{ permit: flag('COMPOUNDPERMITFLAG'), least: Number(flag('COMPOUNDMIN')) || 3 },
    },
    letters: flag('TRY'),
  };
}

const FLAG_KINDS: Readonly<Record<string, FlagKind>> = { long: 'two', num: 'number' };

function put(affixes: Affixes, added: string, affix: Affix): void {
  affixes.longest = Math.max(affixes.longest, added.length);
  const byStrip = affixes.byAdded.get(added) ?? new Map<string, Affix[]>();
  affixes.byAdded.set(added, byStrip);
  const same = byStrip.get(affix.strip);
  if (same) same.push(affix);
  else byStrip.set(affix.strip, [affix]);
}

/** A condition is characters, `.` and classes such as `[^aeiou]`. */
function conditionOf(text: string, kind: string, known: Map<string, RegExp | null>): RegExp | null {
  if (text === '.') return null;
  const key = `${kind} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const pattern = text.replace(/\[(\^?)([^\]]*)\]|([\\^$*+?()|{}/[\]])/gu, (_, not, inside, sign) =>
    sign === undefined ? `[${not}${inside.replace(/[\\\]^-]/g, '\\$&')}]` : `\\${sign}`,
  );
  const made = new RegExp(kind === 'SFX' ? `${pattern}$` : `^${pattern}`, 'u');
  known.set(key, made);
  return made;
}
