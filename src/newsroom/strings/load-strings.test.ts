import { expect, it } from 'vitest';
import { en } from './en.ts';
import { loadStrings } from './load-strings.ts';

it('says in which language the words are, which need not be that of the paper', async () => {
  expect(await loadStrings('en-GB')).toEqual({ strings: en, language: 'en' });
  expect(await loadStrings('ar')).toEqual({ strings: en, language: 'en' });
});
