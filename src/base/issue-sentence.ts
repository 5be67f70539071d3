import type { z } from 'zod';

/**
 * What does not fit, as a sentence for whoever filled it in. For the `error` of a parse: what a schema says in its own words
 * goes before it. No word of it is the validator's, none a path or a pattern.
 */
export function issueSentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'It is missing.' : `It must be ${KINDS[issue.expected] ?? 'of another kind'}.`;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'It is not of the form that belongs here.';
    case 'invalid_value':
      return 'It must be one of those that can be chosen.';
    case 'not_multiple_of':
      return `It must be a multiple of ${issue.divisor}.`;
    case 'unrecognized_keys':
      return 'There is something in it that does not belong there.';
    default:
      return 'It does not fit here.';
  }
}

function tooSmall(origin: string, least: number, isInclusive: boolean): string {
  if (origin === 'string')
    return least <= 1 ? 'It must not be empty.' : `It must be at least ${characters(least)} long.`;
  if (LISTS.includes(origin)) return least <= 1 ? 'There must be at least one.' : `There must be at least ${least}.`;
  return isInclusive ? `It must be at least ${least}.` : `It must be more than ${least}.`;
}

function tooBig(origin: string, most: number, isInclusive: boolean): string {
  if (origin === 'string') return `It may be at most ${characters(most)} long.`;
  if (LISTS.includes(origin)) return `There may be at most ${most}.`;
  return isInclusive ? `It may be at most ${most}.` : `It must be less than ${most}.`;
}

function characters(many: number): string {
  return many === 1 ? '1 character' : `${many} characters`;
}

const LISTS: readonly string[] = ['array', 'set', 'map', 'object'];

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'made of fields',
  record: 'made of fields',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'It must be an e-mail address.',
  url: 'It must be an address that begins with https:// or http://.',
};
