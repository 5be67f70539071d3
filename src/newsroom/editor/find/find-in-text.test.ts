import { expect, it } from 'vitest';
import { stateOf } from '../testing/editor-state.ts';
import { findAll } from './find-in-text.ts';

const found = (text: string, words: string, more = {}): string[] => {
  const { doc } = stateOf(text);
  return findAll(doc, { words, matchCase: false, wholeWords: false, ...more }).map(({ from, to }) =>
    doc.textBetween(from, to),
  );
};

it('finds words, in any case and as whole words where asked', () => {
  expect(found('The sea, the Sea, seaside', 'sea')).toEqual(['sea', 'Sea', 'sea']);
  expect(found('The sea, the Sea, seaside', 'sea', { wholeWords: true })).toEqual(['sea', 'Sea']);
  expect(found('The sea, the Sea, seaside', 'Sea', { matchCase: true })).toEqual(['Sea']);
});

it('takes signs as signs, and quotation marks as each other', () => {
  expect(found('(a.b) [c] a+b', 'a.b')).toEqual(['a.b']);
  expect(found('He said “no”.', '"no"')).toEqual(['“no”']);
  expect(found('nothing', '')).toEqual([]);
});

it('stays within paragraphs', () => {
  const { doc } = stateOf('one', 'two');
  expect(findAll(doc, { words: 'one two', matchCase: false, wholeWords: false })).toEqual([]);
});
