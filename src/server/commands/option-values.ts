import { UsageError } from './command.ts';

/** `none` takes away what is there: null. */
export function cleared(value: string): string | null {
  return value === 'none' ? null : value;
}

export function numberIn(option: string, value: string): number {
  if (!/^-?\d{1,6}$/.test(value)) throw new UsageError(`--${option} must be a whole number; ${value} is none.`);
  return Number(value);
}

export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}.`);
  return word;
}
