import type { MarkedText } from './block-text.ts';
import type { StyleRule } from './contract.ts';
import { firstWordOf, patternOf, WORD } from './form-pattern.ts';
import { quotationsIn } from './quotations.ts';

export interface RuleMatch {
  /** offsets into the text */
  from: number;
  to: number;
  rule: StyleRule;
}

interface Form {
  rule: StyleRule;
  /** looks at one place */
  here: RegExp;
  /** looks at all of the text */
  anywhere: RegExp;
}

/** The rules, ordered so that a text is gone through once however many they are. */
export interface RuleMatcher {
  byFirstWord: ReadonlyMap<string, readonly Form[]>;
  others: readonly Form[];
}

const WORDS = new RegExp(`[${WORD}]+`, 'gu');

/** @param rules those that are switched off are left out */
export function ruleMatcher(rules: readonly StyleRule[]): RuleMatcher {
  const byFirstWord = new Map<string, Form[]>();
  const others: Form[] = [];
  // letters with marks are written as one character or as two
  for (const rule of rules.filter(({ active }) => active))
    for (const words of new Set(rule.forms.flatMap((form) => [form.normalize('NFC'), form.normalize('NFD')]))) {
      const flags = rule.matchCase ? 'u' : 'iu';
      const pattern = patternOf(words);
      const form = { rule, here: new RegExp(pattern, `${flags}y`), anywhere: new RegExp(pattern, `${flags}g`) };
      const first = firstWordOf(words)?.toLowerCase();
      if (first === undefined) others.push(form);
      else byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form]);
    }
  return { byFirstWord, others };
}

/** What the rules say of a text, in its order; of matches in the same place the longest. */
export function findRules({ byFirstWord, others }: RuleMatcher, text: MarkedText): RuleMatch[] {
  const { words } = text;
  const found: RuleMatch[] = [];
  const add = (rule: StyleRule, from: number, match: string): void => {
    if (speaksOf(rule, text, from) && !isAsAdvised(rule, words, from, match))
      found.push({ from, to: from + match.length, rule });
  };
  if (byFirstWord.size > 0)
    for (const { 0: word, index } of words.matchAll(WORDS))
      for (const { rule, here } of byFirstWord.get(word.toLowerCase()) ?? []) {
        here.lastIndex = index;
        const match = here.exec(words);
        if (match) add(rule, index, match[0]);
      }
  for (const { rule, anywhere } of others)
    for (const { 0: match, index } of words.matchAll(anywhere)) add(rule, index, match);
  if (found.length === 0) return found;
  const quotations = quotationsIn(words);
  const isQuoted = (at: number): boolean => text.isQuotation || quotations.some(({ from, to }) => from < at && at < to);
  return withoutOverlaps(found.filter(({ rule, from }) => !(rule.exceptQuotations && isQuoted(from))));
}

/** What to write in its place: with a capital where the words found have one; null: the rule has only advice. */
export function replacementOf({ suggestion, matchCase }: StyleRule, found: string): string | null {
  if (suggestion === '') return null;
  if (matchCase || suggestion.toLowerCase() === found.toLowerCase()) return suggestion;
  const hasCase = found.toLowerCase() !== found.toUpperCase();
  if (hasCase && [...found].length > 1 && found === found.toUpperCase()) return suggestion.toUpperCase();
  const [first = ''] = found;
  if (first === first.toLowerCase()) return suggestion;
  const [begin = '', ...rest] = suggestion;
  return begin.toUpperCase() + rest.join('');
}

function speaksOf({ language }: StyleRule, text: MarkedText, at: number): boolean {
  if (language === '') return true;
  const spoken = text.languageAt(at).toLowerCase();
  const wanted = language.toLowerCase();
  return spoken === wanted || spoken.startsWith(`${wanted}-`);
}

/** Written as the rule wants it; where that is a matter of capitals, the first word of a sentence may have one. */
function isAsAdvised({ suggestion }: StyleRule, words: string, at: number, match: string): boolean {
  if (match === suggestion) return true;
  if (suggestion.toLowerCase() !== match.toLowerCase()) return false;
  const isFirst = /(^|[.!?…]['"’”»)]*\s+)['"‘“„«([]*$/u.test(words.slice(Math.max(0, at - 12), at));
  return isFirst && match.slice(1) === suggestion.slice(1);
}

function withoutOverlaps(found: readonly RuleMatch[]): RuleMatch[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: RuleMatch[] = [];
  for (const match of sorted) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
  return kept;
}
