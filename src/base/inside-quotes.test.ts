import { expect, it } from 'vitest';
import { insideQuotes } from './inside-quotes.ts';

it.each([
  ['en', 'Mayor: “We were wrong”', 'Mayor: ‘We were wrong’'],
  ['en', '“We were wrong,” says the mayor', '‘We were wrong,’ says the mayor'],
  ['en', 'Mayor calls it "a mistake"', 'Mayor calls it ‘a mistake’'],
  ['en', 'The “so-called ‘plan’” fails', 'The ‘so-called “plan”’ fails'],
  ['en', 'It’s the mayor’s “quiet life”', 'It’s the mayor’s ‘quiet life’'],
  ['en', 'Bürgermeister: „Wir irrten uns“', 'Bürgermeister: ‘Wir irrten uns’'],
  ['en', 'Le maire : «\u202fNous avons eu tort\u202f»', 'Le maire : ‘Nous avons eu tort’'],
  ['de', 'Mayor: “We were wrong”, and more', 'Mayor: ‚We were wrong‘, and more'],
  ['de', '»Nein« sagt die Stadt', '‚Nein‘ sagt die Stadt'],
  ['fr', 'Le maire : «\u202fNous avons eu tort\u202f»', 'Le maire : “Nous avons eu tort”'],
  ['ru', 'Мэр: «Мы ошиблись»', 'Мэр: „Мы ошиблись“'],
  ['tr', '“Yanıldık” dedi', '‘Yanıldık’ dedi'],
  ['ar', 'العمدة: «أخطأنا»', 'العمدة: “أخطأنا”'],
  ['en', 'A 12" record and ‘no’', 'A 12" record and ‘no’'],
  ['en', 'Nothing quoted: ‘no’, it’s fine', 'Nothing quoted: ‘no’, it’s fine'],
  ['en', 'Left “open', 'Left ‘open'],
  ['en', '”', '’'],
  ['en', '', ''],
])('sets in %s: %s', (language, text, expected) => {
  expect(insideQuotes(text, language)).toBe(expected);
});

it('changes nothing the second time where marks are those of the language', () => {
  expect(insideQuotes(insideQuotes('Mayor: “We were wrong”', 'en'), 'en')).toBe('Mayor: ‘We were wrong’');
});
