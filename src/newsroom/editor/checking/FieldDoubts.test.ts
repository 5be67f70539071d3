import { expect, it } from 'vitest';
import { putRightIn } from './FieldDoubts.tsx';
import { onWanted, takeWanted, wantPlace } from './wanted-place.ts';

it('puts right the words in doubt, wherever they are by now, and nothing where they are gone', () => {
  const doubt = { from: 2, words: 'Kiev' };
  expect(putRightIn('In Kiev', { from: 3, words: 'Kiev' }, 'Kyiv')).toBe('In Kyiv');
  expect(putRightIn('Again in Kiev', doubt, 'Kyiv')).toBe('Again in Kyiv');
  expect(putRightIn('Elsewhere', doubt, 'Kyiv')).toBe('Elsewhere');
});

it('brings to a place once, by whoever can', () => {
  const heard: string[] = [];
  const end = onWanted((where) => heard.push(where));
  wantPlace('searchTitle');
  expect(takeWanted((where) => where === 'notes')).toBeNull();
  expect(takeWanted(() => true)).toBe('searchTitle');
  expect(takeWanted(() => true)).toBeNull();
  end();
  wantPlace('lead');
  expect(heard).toEqual(['searchTitle']);
});
