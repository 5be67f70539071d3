import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { isLanguageTag } from '../../base/language.ts';
import { faultOfForm } from './form-pattern.ts';

export { blockText, type MarkedText, type PieceOfText } from './block-text.ts';
export { findRules, type RuleMatch, type RuleMatcher, replacementOf, ruleMatcher } from './match-rules.ts';
export {
  FOREIGN_ATTRIBUTES,
  QUOTATION_BLOCKS,
  type StoryWords,
  type TextAt,
  textsBeside,
  UNREAD_BLOCKS,
  WORD_ATTRIBUTES,
  WORD_FIELDS,
} from './texts-of.ts';
export { type SpelledWord, wordsOf } from './words-of.ts';

// What the desk says about words: rules of the house's style, and words that are spelled right. Below /newsroom/api.

/** A word, or several that follow each other; `*` stands for the rest of a word. Whole words only. */
const form = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .superRefine((text, { addIssue }) => {
    const fault = faultOfForm(text);
    if (fault) addIssue({ code: 'custom', message: fault });
  });
const languageIn = z
  .string()
  .trim()
  .max(60)
  .refine((tag) => tag === '' || isLanguageTag(tag), 'This is no language tag.');

const rule = {
  /** what is looked for: any of these */
  forms: z.array(form).min(1).max(30),
  /** what to write instead, put in the place of what was found; '': the advice alone */
  suggestion: z.string().trim().max(200),
  /** what to do, in a sentence; '': made from the suggestion */
  advice: z.string().trim().max(300),
  /** why */
  reason: z.string().trim().max(1_000),
  /** BCP 47; holds for text of this language and its varieties; '': every language */
  language: languageIn,
  matchCase: z.boolean(),
  /** not within quotation marks and blocks of quotations: others' words stay as they were said */
  exceptQuotations: z.boolean(),
  active: z.boolean(),
};

export const styleRule = z.object({
  ...rule,
  id: z.number().int(),
  /** 1 for a new rule, one more with each change */
  revision: z.number().int(),
  changedBy: z.string(),
  changedAt: z.number().int(),
});
export type StyleRule = z.output<typeof styleRule>;

export const styleWord = z.object({ id: z.number().int(), word: z.string(), language: z.string() });

/** All rules, newest change first, and all words. */
export const style = endpoint({
  method: 'GET',
  path: '/style',
  input: z.object({}),
  output: z.object({ rules: z.array(styleRule), words: z.array(styleWord) }),
});

export const addStyleRule = endpoint({
  method: 'POST',
  path: '/style/rules',
  input: z.object(rule),
  output: styleRule,
});

const id = z.coerce.number<number | string>().int().positive();

/** @throws Conflict with the rule as it is, where `revision` is not its newest; NotFound */
export const changeStyleRule = endpoint({
  method: 'PUT',
  path: '/style/rules/:id',
  input: z.object({ ...rule, id, revision: z.number().int() }),
  output: styleRule,
});

/** What it was is in the audit log. */
export const removeStyleRule = endpoint({
  method: 'DELETE',
  path: '/style/rules/:id',
  input: z.object({ id }),
  output: z.object({}),
});

/** From now on the word is spelled right. Done twice, it is there once. */
export const addStyleWord = endpoint({
  method: 'POST',
  path: '/style/words',
  input: z.object({
    word: z
      .string()
      .trim()
      .max(80)
      .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*$/u, 'One word, without spaces.'),
    /** BCP 47; its first part counts */
    language: z.string().max(60).refine(isLanguageTag, 'This is no language tag.'),
  }),
  output: styleWord,
});

export const removeStyleWord = endpoint({
  method: 'DELETE',
  path: '/style/words/:id',
  input: z.object({ id }),
  output: z.object({}),
});
