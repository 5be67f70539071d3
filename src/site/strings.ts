import { ar } from './strings/ar.ts';
import { de } from './strings/de.ts';
import { en } from './strings/en.ts';
import { es } from './strings/es.ts';
import { fr } from './strings/fr.ts';
import { ru } from './strings/ru.ts';
import { tr } from './strings/tr.ts';
import { uk } from './strings/uk.ts';

/** A string, or one for each plural form that the language tells apart (CLDR names). `other` is always there. */
export type Entry = string | ({ [Form in Intl.LDMLPluralRule]?: string } & { other: string });

export type Key = keyof typeof en;

/** One language of the interface, complete: a missing key does not compile. */
export type Strings = { readonly [K in Key]: Entry };

/** The languages that the interface speaks, by the first part of their tags. A new one is a file and a line here. */
export const CATALOGUE: Readonly<Record<string, Strings>> = { ar, de, en, es, fr, ru, tr, uk };
