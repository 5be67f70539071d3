import { expect, it } from 'vitest';
import { quoteFor } from './typographic-rules.ts';

function typed(text: string, language: string): string {
  let made = '';
  for (const sign of text) made += sign === '"' || sign === "'" ? quoteFor(made, sign, language) : sign;
  return made;
}

it('sets the marks of the language while they are typed', () => {
  expect(typed('"I don\'t know," she said. "It\'s \'fine\'."', 'en')).toBe('“I don’t know,” she said. “It’s ‘fine’.”');
  expect(typed('Er sagte: "Nein".', 'de')).toBe('Er sagte: „Nein“.');
  expect(typed('Elle dit "non".', 'fr')).toBe('Elle dit «\u202Fnon\u202F».');
  expect(typed('("sí")', 'es')).toBe('(«sí»)');
});

it('knows apostrophes and inches', () => {
  expect(typed("the boats' names", 'en')).toBe('the boats’ names');
  expect(typed('a 5" pipe', 'en')).toBe('a 5″ pipe');
});
