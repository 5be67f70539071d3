import type { Node } from '@tiptap/pm/model';
import {
  findRules,
  type MarkedText,
  QUOTATION_BLOCKS,
  type RuleMatch,
  type RuleMatcher,
  type SpelledWord,
  type StyleRule,
  UNREAD_BLOCKS,
  wordsOf,
} from '../../../writing/style/contract.ts';
import { textOfBlock } from './text-of-block.ts';

/** A place in the text that may be wrong, with what is known of it. */
export type Doubt = { from: number; to: number; words: string } & (
  | { kind: 'style'; rule: StyleRule }
  | { kind: 'spelling'; language: string }
);

/** Says of words how they are spelled; `null`: nobody knows yet. */
export interface Speller {
  /** first part of a language tag */
  language: string;
  isRight(word: string): boolean | null;
}

export interface CheckSetting {
  matcher: RuleMatcher;
  /** of the story, BCP 47 */
  language: string;
  speller: Speller | null;
}

/** Goes through a text; blocks that are as they were are not gone through again. */
export interface Checker {
  /** in the order of the text; `unknown` gets the words that nobody knows the spelling of */
  check(doc: Node, unknown: Set<string>): Doubt[];
}

interface Read {
  isQuotation: boolean;
  text: MarkedText;
  matches: readonly RuleMatch[];
  words: readonly SpelledWord[];
}

export function createChecker(setting: CheckSetting): Checker {
  const { language, speller } = setting;
  const known = new WeakMap<Node, Read>();
  const read = (block: Node, isQuotation: boolean): Read => {
    const before = known.get(block);
    if (before?.isQuotation === isQuotation) return before;
    const text = textOfBlock(block, { language, isQuotation });
    const made = { isQuotation, ...readText(text, setting) };
    known.set(block, made);
    return made;
  };
  return {
    check(doc, unknown) {
      const doubts: Doubt[] = [];
      eachTextBlock(doc, (block, start, isQuotation) => {
        const found = read(block, isQuotation);
        for (const { from, words, ...what } of doubtsIn(found, speller, unknown))
          doubts.push({
            ...what,
            from: start + found.text.placeOf(from),
            to: start + found.text.placeOf(from + words.length - 1) + 1,
            words,
          });
      });
      return doubts;
    },
  };
}

type ReadText = Omit<Read, 'isQuotation'>;

/** What the rules say of a text, and its words that the dictionary can be asked about. */
export function readText(text: MarkedText, { matcher, speller }: CheckSetting): ReadText {
  const words = speller
    ? wordsOf(text.words).filter(({ from }) => firstOf(text.languageAt(from)) === speller.language)
    : [];
  return { text, matches: findRules(matcher, text), words };
}

/** In the order of the text, `from` counted from its beginning. */
export type DoubtInText = { from: number; words: string } & (
  | { kind: 'style'; rule: StyleRule }
  | { kind: 'spelling'; language: string }
);

/** @param unknown gets the words that nobody knows the spelling of */
export function doubtsIn(
  { text, matches, words }: ReadText,
  speller: Speller | null,
  unknown: Set<string>,
): DoubtInText[] {
  const found: DoubtInText[] = matches.map(({ from, to, rule }) => ({
    ...{ kind: 'style', from, words: text.words.slice(from, to), rule },
  }));
  for (const { word, from } of speller ? words : []) {
    const isRight = speller?.isRight(word);
    if (isRight === null) unknown.add(word);
    else if (!isRight && !matches.some((match) => match.from < from + word.length && from < match.to))
      found.push({ kind: 'spelling', from, words: word, language: text.languageAt(from) });
  }
  return found.sort((a, b) => a.from - b.from);
}

export function firstOf(language: string): string {
  return language.toLowerCase().split('-')[0] as string;
}

function eachTextBlock(doc: Node, visit: (block: Node, start: number, isQuotation: boolean) => void): void {
  const walk = (parent: Node, start: number, isQuotation: boolean): void =>
    parent.forEach((node, offset) => {
      const inside = start + offset + 1;
      const isQuoted = isQuotation || QUOTATION_BLOCKS.has(node.type.name);
      if (!node.isTextblock) walk(node, inside, isQuoted);
      else if (!node.type.spec.code && !UNREAD_BLOCKS.has(node.type.name)) visit(node, inside, isQuoted);
    });
  walk(doc, 0, false);
}
