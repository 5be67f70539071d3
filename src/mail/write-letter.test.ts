import { describe, expect, it } from 'vitest';
import { directionOf } from '../base/language.ts';
import { LETTER_LANGUAGES as OFFERED } from '../people/contract.ts';
import { CATALOGUE } from '../site/strings.ts';
import { composeHtml, composeText } from './letter.ts';
import { en } from './words/en.ts';
import { LETTER_LANGUAGES, type LetterKey, type LetterText, type LetterValues, writeLetter } from './write-letter.ts';

const href = 'https://paper.example/newsroom/enter#TOKEN';
const from = '192.0.2.7';
const story = { headline: 'Harbour “closed”', at: 86_400_000, contact: 'desk@paper.example' };
const words = { standfirst: 'Since noon.', byline: 'Ada Marsh, Bo Penn' };
const VALUES: LetterValues = {
  invitation: { by: 'Bo Penn', until: 0, href },
  link: { href },
  password: { href },
  passwordChanged: { from },
  device: { at: 0, from, agent: 'Tester/1' },
  locked: { from },
  factorOn: {},
  factorOff: {},
  factorDropped: {},
  passkey: { passkey: 'Telephone' },
  newAddress: { email: 'new@paper.example', href },
  addressAsked: { email: 'new@paper.example', from, href },
  addressTaken: {},
  addressSet: { by: 'Bo Penn', email: 'new@paper.example', username: 'ada.m' },
  usernameChanged: { username: 'ada.m' },
  notice: { line: 'Bo Penn gives you “Harbour”', href },
  partnerPublished: { ...story, ...words, href },
  partnerUpdated: { ...story, ...words, note: 'Cranes stand still.', href },
  partnerCorrected: { ...story, note: 'It was nine.', publishedAt: 0, href },
  partnerClarified: { ...story, note: 'Of those asked.', publishedAt: 0, href },
  partnerWithdrawn: { ...story, note: 'Lawyers.', publishedAt: 0, href },
  partnerRetracted: { ...story, note: 'It was made up.', publishedAt: 0, href },
  partnerUndone: { ...story, told: 0, href },
  partnerUnpublished: { ...story, told: 0 },
};
const KEYS = Object.keys(VALUES) as LetterKey[];
const roomsOf = ({ subject, body, press = '', after = [] }: LetterText): string[] =>
  [...new Set([subject, ...body, press, ...after].join(' ').match(/\{\w+\}/g))].sort();
const write = (key: LetterKey, language: string) =>
  writeLetter(key, { name: 'Ada <Marsh>', language }, { ...VALUES[key], paper: 'The Lantern' } as never);

it('speaks every language that readers are offered', () => {
  expect(Object.keys(LETTER_LANGUAGES).sort()).toEqual(Object.keys(CATALOGUE).sort());
  expect(OFFERED).toEqual(Object.keys(LETTER_LANGUAGES).sort());
});

describe.each(Object.keys(LETTER_LANGUAGES))('letters in %s', (language) => {
  const words = LETTER_LANGUAGES[language] as (typeof LETTER_LANGUAGES)[string];

  it('are all there, with the same rooms to fill as in English and words of their own', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const key of KEYS) {
      const [own, english]: [LetterText, LetterText] = [words[key], en[key]];
      expect([key, roomsOf(own)]).toEqual([key, roomsOf(english)]);
      expect([key, Boolean(own.press), own.body.length]).toEqual([key, Boolean(english.press), english.body.length]);
      if (language !== 'en') expect(own.subject).not.toBe(english.subject);
    }
  });

  it('tell all that they were given, and leave no room empty', () => {
    for (const key of KEYS) {
      const letter = write(key, language);
      const text = `${letter.subject}\n${composeText(letter)}`;
      expect(text).not.toMatch(/[{}]|undefined|\[object/);
      for (const value of Object.values(VALUES[key])) if (typeof value === 'string') expect(text).toContain(value);
      expect(text).toContain('Ada <Marsh>');
      const html = composeHtml(letter);
      expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
      expect(html).toContain(`<div lang="${language}" dir="${directionOf(language)}"`);
      expect(html).toContain('Ada &lt;Marsh&gt;');
    }
  });
});

it('runs from right to left where the language does, and keeps names and addresses in one piece', () => {
  const { paragraphs, subject } = write('addressAsked', 'ar-EG');
  expect(paragraphs.join()).toContain('\u2068new@paper.example\u2069');
  expect(subject).not.toMatch(/[\u2066-\u2069]/);
  expect(write('link', 'de-AT').paragraphs.join()).not.toMatch(/[\u2066-\u2069]/);
});

it('is English for those whose language it does not know', () => {
  for (const language of ['', 'xx', 'constructor', '__proto__']) expect(write('link', language).language).toBe('en');
});

it('leaves out what there is nothing of, and does not call it unknown', () => {
  const { paragraphs } = writeLetter(
    'partnerUpdated',
    { name: 'The Post', language: 'en' },
    { ...story, standfirst: '', byline: '', note: '', href, paper: 'The Lantern' },
  );
  expect(paragraphs).toEqual([
    'Hello The Post,',
    'The Lantern has updated this story.',
    'Harbour “closed”',
    'Updated: 2 January 1970 at 00:00 UTC',
  ]);
});

it('says an instant in the words of the language, with its zone', () => {
  expect(write('device', 'en').paragraphs[1]).toContain('1 January 1970 at 00:00 UTC');
  expect(write('device', 'de').paragraphs[1]).toContain('1. Januar 1970 um 00:00 UTC');
});

it('fills in what was given as it is, rooms in it too', () => {
  const letter = writeLetter('passkey', { name: '{paper}', language: 'en' }, { passkey: '{name}', paper: '$&' });
  expect(letter.paragraphs.slice(0, 2)).toEqual(['Hello {paper},', 'A passkey was added to your account: {name}.']);
  expect(letter.subject).toBe('A passkey was added to your account at $&');
});
