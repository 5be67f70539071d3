import type { Node } from '@tiptap/pm/model';
import {
  findRules,
  type MarkedText,
  type RuleMatch,
  type RuleMatcher,
  type SpelledWord,
  type StyleRule,
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

const QUOTATIONS = new Set(['quote', 'pullQuote']);

export function createChecker({ matcher, language, speller }: CheckSetting): Checker {
  const known = new WeakMap<Node, Read>();
  const read = (block: Node, isQuotation: boolean): Read => {
    const before = known.get(block);
    if (before?.isQuotation === isQuotation) return before;
    const text = textOfBlock(block, { language, isQuotation });
    const words = speller
      ? wordsOf(text.words).filter(({ from }) => firstOf(text.languageAt(from)) === speller.language)
      : [];
    const made = { isQuotation, text, matches: findRules(matcher, text), words };
    known.set(block, made);
    return made;
  };
  return {
    check(doc, unknown) {
      const doubts: Doubt[] = [];
      eachTextBlock(doc, (block, start, isQuotation) => {
        const { text, matches, words } = read(block, isQuotation);
        const placed = (from: number, length: number) => ({
          from: start + text.placeOf(from),
          to: start + text.placeOf(from + length - 1) + 1,
          words: text.words.slice(from, from + length),
        });
        const found: Doubt[] = matches.map(({ from, to, rule }) => ({
          kind: 'style',
          ...placed(from, to - from),
          rule,
        }));
        for (const { word, from } of speller ? words : []) {
          const isRight = speller?.isRight(word);
          if (isRight === null) unknown.add(word);
          else if (!isRight && !matches.some((match) => match.from < from + word.length && from < match.to))
            found.push({ kind: 'spelling', ...placed(from, word.length), language: text.languageAt(from) });
        }
        doubts.push(...found.sort((a, b) => a.from - b.from));
      });
      return doubts;
    },
  };
}

export function firstOf(language: string): string {
  return language.toLowerCase().split('-')[0] as string;
}

function eachTextBlock(doc: Node, visit: (block: Node, start: number, isQuotation: boolean) => void): void {
  const walk = (parent: Node, start: number, isQuotation: boolean): void =>
    parent.forEach((node, offset) => {
      const inside = start + offset + 1;
      const isQuoted = isQuotation || QUOTATIONS.has(node.type.name);
      if (!node.isTextblock) walk(node, inside, isQuoted);
      else if (!node.type.spec.code && node.type.name !== 'preformatted') visit(node, inside, isQuoted);
    });
  walk(doc, 0, false);
}
