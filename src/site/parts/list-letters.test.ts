import { describe, expect, it } from 'vitest';
import { createVoice } from '../voice.ts';
import { byLetter, sortName } from './list-letters.ts';

const index = (language: string, names: string[]): string =>
  byLetter(createVoice(language, 'UTC'), names, (name) => name)
    .map(({ letter, things }) => `${letter}: ${things.join(', ')}`)
    .join(' | ');

describe('an index by letter', () => {
  it('puts marked Latin letters under the plain one and what is no letter last', () => {
    expect(index('en', ['Zebra', '2026 budget', 'Élections', 'energy', '“Quoted”'])).toBe(
      'E: Élections, energy | Z: Zebra | #: “Quoted”, 2026 budget',
    );
  });

  it('keeps the letters of other scripts whole', () => {
    expect(index('ru', ['Йемен', 'Иран', 'Ирак'])).toBe('И: Ирак, Иран | Й: Йемен');
    expect(index('ar', ['ميناء', 'بحر'])).toBe('ب: بحر | م: ميناء');
  });

  it('capitalises as the language does', () => {
    expect(index('tr', ['iskele', 'Çarşı', 'cadde'])).toBe('C: cadde | Ç: Çarşı | İ: iskele');
  });

  it('looks people up by the last word of their names, agencies by the first', () => {
    expect(sortName({ name: 'Ines de la Cruz', kind: 'staff' })).toBe('Cruz Ines de la');
    expect(sortName({ name: 'Coast Press', kind: 'agency' })).toBe('Coast Press');
    expect(sortName({ name: '  Madonna ', kind: 'guest' })).toBe('Madonna');
  });
});
