import { expect, it } from 'vitest';
import { bothChanged, settled } from './settled.ts';

const was = { name: 'Quay', slug: 'quay', kind: 'place', note: '' };
const mine = { ...was, name: 'Harbour', note: 'Mine' };
const theirs = { ...was, name: 'Port', slug: 'port' };

it('names what both changed, and nothing that one of them left alone', () => {
  expect(bothChanged({ was, mine, theirs })).toEqual(['name']);
  expect(bothChanged({ was, mine, theirs: mine })).toEqual([]);
});

it('goes on with either, and loses nothing that only one of them changed', () => {
  expect(settled({ was, mine, theirs }, 'mine')).toEqual({
    name: 'Harbour',
    slug: 'port',
    kind: 'place',
    note: 'Mine',
  });
  expect(settled({ was, mine, theirs }, 'theirs')).toEqual({ name: 'Port', slug: 'port', kind: 'place', note: 'Mine' });
});
