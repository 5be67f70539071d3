import { fillRooms } from '../base/fill-rooms.ts';
import type { Letter } from './letter.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';

/** The words of one letter; `{room}` is filled in. `press`: what stands on the link, where the letter has one. */
export interface LetterText {
  subject: string;
  body: readonly string[];
  press?: string;
  after?: readonly string[];
}

type Phrase = 'greeting' | 'closing' | 'unknown';
export type LetterKey = Exclude<keyof typeof en, Phrase>;

/** One language, complete: a letter that is missing does not compile. */
export type LetterWords = Readonly<Record<Phrase, string>> & {
  readonly [Key in LetterKey]: (typeof en)[Key] extends { press: string } ? LetterText & { press: string } : LetterText;
};

/** The languages that letters are written in, by the first part of their tags. A new one is a file and a line here. */
export const LETTER_LANGUAGES: Readonly<Record<string, LetterWords>> = { ar, de, en, es, fr, ru, tr, uk };

/** What each letter tells, besides the reader's name and the paper's. A number is an instant. */
export interface LetterValues {
  invitation: { by: string; until: number; href: string };
  link: { href: string };
  password: { href: string };
  passwordChanged: { from: string };
  device: { at: number; from: string; agent: string };
  locked: { from: string };
  factorOn: object;
  factorOff: object;
  factorDropped: object;
  passkey: { passkey: string };
  newAddress: { email: string; href: string };
  addressAsked: { email: string; from: string; href: string };
  addressTaken: object;
  addressSet: { by: string; email: string; username: string };
  usernameChanged: { username: string };
  /** `line`: one sentence without its full stop, in the reader's language */
  notice: { line: string; href: string };
  partnerPublished: OfStory & { standfirst: string; byline: string; href: string };
  partnerUpdated: OfStory & { standfirst: string; byline: string; note: string; href: string };
  partnerCorrected: OfStory & { note: string; publishedAt: number; href: string };
  partnerClarified: OfStory & { note: string; publishedAt: number; href: string };
  partnerWithdrawn: OfStory & { note: string; publishedAt: number; href: string };
  partnerRetracted: OfStory & { note: string; publishedAt: number; href: string };
  /** `told`: when they were written to */
  partnerUndone: OfStory & { told: number; href: string };
  partnerUnpublished: OfStory & { told: number };
}

/** What every letter to a partner says. `contact`: an address or a page of the paper's. */
interface OfStory {
  headline: string;
  at: number;
  contact: string;
}

/** Those after which somebody who did not do it should speak up. */
const ALARMING: readonly LetterKey[] = [
  'passwordChanged',
  'device',
  'factorOn',
  'factorOff',
  'factorDropped',
  'passkey',
  'addressSet',
  'usernameChanged',
];

export interface Reader {
  name: string;
  /** BCP 47; English where there are no words of it */
  language: string;
}

export function writeLetter<Key extends LetterKey>(
  key: Key,
  reader: Reader,
  { href, ...values }: LetterValues[Key] & { paper: string; href?: string },
): Letter {
  const language = spoken(reader.language);
  const words = LETTER_LANGUAGES[language] as LetterWords;
  const { subject, body, press, after = [] }: LetterText = words[key];
  const known: Record<string, unknown> = { ...values, name: reader.name };
  const told = (room: string): string => {
    const value = known[room];
    if (typeof value === 'number') return instantWords(value, language);
    return typeof value === 'string' && value ? value : words.unknown;
  };
  const fill = (text: string): string => fillRooms(text, language, told);
  const closing = ALARMING.includes(key) ? [words.closing] : [];
  return {
    language,
    paper: values.paper,
    subject: fillRooms(subject, language, told, false),
    // a paragraph that is one room goes where there is nothing in it
    paragraphs: [words.greeting, ...body, ...closing].filter((text) => known[roomOf(text)] !== '').map(fill),
    ...(press && href ? { action: { label: press, href } } : {}),
    after: after.map(fill),
  };
}

function roomOf(text: string): string {
  return /^\{(\w+)\}$/.exec(text)?.[1] ?? '';
}

function spoken(tag: string): string {
  const first = tag.toLowerCase().split('-')[0] as string;
  return Object.hasOwn(LETTER_LANGUAGES, first) ? first : 'en';
}

/** An instant for a letter, the same wherever it is read: `23 November 2026 at 09:15 UTC`. */
function instantWords(at: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}
