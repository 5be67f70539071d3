import { expect, it } from 'vitest';
import { bothChanged, settled } from './settled.ts';

const was = { name: 'Quay', slug: 'quay', kind: 'place', note: '' };
const mine = { ...was, name: 'Harbour', note: 'Mine' };
const theirs = { ...was, name: 'Port', slug: 'port' };

it('names what both changed, and nothing that one of them left alone', () => {
  expect(bothChanged({ was, mine, theirs })).toEqual(['name']);
  expect(bothChanged({ was, mine, theirs: mine })).toEqual([]);
});

it('compares values, not objects: each answer brings its own', () => {
  const began = { links: [{ label: 'One' }], note: '' };
  const both = { was: began, mine: { ...structuredClone(began), note: 'Mine' }, theirs: structuredClone(began) };
  expect(bothChanged(both)).toEqual([]);
  const theirs = { ...both.theirs, links: [] };
  expect(bothChanged({ ...both, theirs })).toEqual([]);
  expect(settled({ ...both, theirs }, 'mine')).toEqual({ links: [], note: 'Mine' });
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
