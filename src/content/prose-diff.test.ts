import { expect, it } from 'vitest';
import { threadTime } from '../../test/thread-time.ts';
import { proseDiff } from './prose-diff.ts';

const told = (before: string, after: string): string[] =>
  proseDiff(before, after)
    .filter(({ isChanged }) => isChanged)
    .map(({ pieces }) =>
      pieces
        .map(({ kind, text }) => (kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text))
        .join(''),
    );

it('tells what changed inside a paragraph', () => {
  expect(told('One.\n\nThirty countries came.\n\nTwo.', 'One.\n\nTwenty-six countries came.\n\nTwo.')).toEqual([
    '[-Thirty][+Twenty-six] countries came.',
  ]);
});

it('tells whole paragraphs that came or went', () => {
  expect(told('One.\n\nTwo.', 'One.\n\nA new one, quite different.\n\nTwo.')).toEqual([
    '[+A new one, quite different.]',
  ]);
  expect(told('One.\n\nGone for good.\n\nTwo.', 'One.\n\nTwo.')).toEqual(['[-Gone for good.]']);
});

it('takes paragraphs that have nothing in common for two', () => {
  expect(told('The mayor spoke.', 'Rain fell on all boats.')).toEqual([
    '[-The mayor spoke.]',
    '[+Rain fell on all boats.]',
  ]);
});

it('finds nothing where nothing changed', () => {
  expect(told('', '')).toEqual([]);
  expect(told('Same.\n\nText.', 'Same.\n\nText.')).toEqual([]);
});

it('gives up on what has nothing in common, in no time', () => {
  const many = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
  const start = threadTime();
  expect(proseDiff(many('a'), many('b'))).toHaveLength(2);
  expect(threadTime() - start).toBeLessThan(2_000);
});
