import { en } from './strings/en.ts';

/** A string, or one for each plural form that the language tells apart (CLDR names). `other` is always there. */
export type Entry = string | ({ [Form in Intl.LDMLPluralRule]?: string } & { other: string });

export type Key = keyof typeof en;

/** One language of the interface, complete: a missing key does not compile. */
export type Strings = { readonly [K in Key]: Entry };

/** The languages that the interface speaks, by the first part of their tags. A new one is a file and a line here. */
export const CATALOGUE: Readonly<Record<string, Strings>> = { en };
