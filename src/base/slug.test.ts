import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it.each([
  ['Café Æther — straße', 'cafe-aether-strasse'],
  ['Новости: майский йод', 'новости-майский-йод'],
  ['Ёлка Її ў Ќ Ѓ', 'ёлка-її-ў-ќ-ѓ'],
  ['за\u0301мок', 'замок'],
  ['Ειδήσεις', 'ειδησεις'],
  ['Tiếng Việt', 'tieng-viet'],
  ['المدينة', 'المدينة'],
  ['ニュース が', 'ニュース-が'],
  ['C++', 'c'],
  ['!?', ''],
])('makes %s the slug %s, decomposed or not', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
  expect(slugOf(words.normalize('NFD'))).toBe(slug);
});

it('leaves a slug as it is', () => {
  for (const slug of ['майский-йод', 'ёж', 'c-2', 'e-mail']) expect(slugOf(slug)).toBe(slug);
});
