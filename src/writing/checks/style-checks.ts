import type { Check } from '../contract.ts';
import type { StorySnapshot } from '../layout.ts';
import type { StyleRule } from '../style/contract.ts';
import { findRules, ruleMatcher } from '../style/match-rules.ts';
import { textsBeside, textsInBody } from '../style/texts-of.ts';

/** More would be a list that nobody reads. */
const MOST = 100;

/** What the house's rules say of every text of a story; the same words in the same place once. */
export function styleChecks(snapshot: StorySnapshot, rules: readonly StyleRule[]): Check[] {
  const matcher = ruleMatcher(rules);
  const found = new Map<string, Check>();
  for (const { where, text } of [...textsBeside(snapshot), ...textsInBody(snapshot.body.content, snapshot.language)])
    for (const { from, to, rule } of findRules(matcher, text)) {
      const sentence = sentenceOf(rule, text.words.slice(from, to));
      found.set(`${where} ${sentence}`, { rule: 'style', level: 'informs', where, sentence });
    }
  return [...found.values()].slice(0, MOST);
}

function sentenceOf({ advice, suggestion, reason }: StyleRule, words: string): string {
  const what = advice || (suggestion ? `write “${suggestion}”.` : 'the house does not write this.');
  return [`“${words}”: ${what}`, reason].filter(Boolean).join(' ');
}
