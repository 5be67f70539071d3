import { expect, it } from 'vitest';
import { stateOf } from '../testing/editor-state.ts';
import { addressBefore, addressesIn, addressOf, isInAddress } from './link-rules.ts';

function before(text: string): string | null {
  const { selection } = stateOf(`${text}|`);
  return addressBefore(selection.$from)?.href ?? null;
}

it('finds the address that ends at the caret, without what ends the sentence', () => {
  expect(before('See https://example.org/a--b_(c).')).toBe('https://example.org/a--b_(c)');
  expect(before("See https://example.org/a--b's_(c).")).toBe("https://example.org/a--b's_(c)");
  expect(before('(see www.example.org/x)')).toBe('https://www.example.org/x');
  expect(before('“https://example.org/?a=1&b=2”,')).toBe('https://example.org/?a=1&b=2');
  expect(before('https://example.org and')).toBeNull();
  expect(before('xhttps://example.org')).toBeNull();
  expect(before('https://')).toBeNull();
  expect(before('www.')).toBeNull();
});

it('takes for an address only what is one whole', () => {
  expect(addressOf('mailto:desk@example.org')).toBe('mailto:desk@example.org');
  expect(addressOf('/news/1')).toBe('/news/1');
  expect(addressOf('https://example.org two')).toBeNull();
  expect(addressOf('//example.org')).toBeNull();
  expect(addressOf('javascript:alert(1)')).toBeNull();
  expect(addressOf('report')).toBeNull();
});

it('finds every address of a text', () => {
  expect(addressesIn('One https://a.example/x, two (www.b.example).').map(({ href }) => href)).toEqual([
    'https://a.example/x',
    'https://www.b.example',
  ]);
  expect(isInAddress('see https://a.example/b')).toBe(true);
  expect(isInAddress('see https://a.example/b c')).toBe(false);
});
