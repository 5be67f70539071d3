import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { replaceText } from './use-y-text.ts';

it('makes a text another one, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const text = new Doc().getText('headline');
      replaceText(text, before);
      replaceText(text, after);
      expect(text.toString()).toBe(after);
    }),
  );
});

it('leaves what a colleague writes at the same time', () => {
  const [one, other] = [new Doc(), new Doc()];
  replaceText(one.getText('headline'), 'The fire');
  applyUpdate(other, encodeStateAsUpdate(one));
  replaceText(one.getText('headline'), 'The great fire');
  replaceText(other.getText('headline'), 'The fire is out');
  applyUpdate(one, encodeStateAsUpdate(other));
  applyUpdate(other, encodeStateAsUpdate(one));
  expect(one.getText('headline').toString()).toBe('The great fire is out');
  expect(other.getText('headline').toString()).toBe('The great fire is out');
});

it('never cuts a character in two', () => {
  const text = new Doc().getText('headline');
  replaceText(text, 'a😀b');
  replaceText(text, 'a😁b');
  expect(text.toString().isWellFormed()).toBe(true);
  expect(text.toString()).toBe('a😁b');
});
