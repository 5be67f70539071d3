import { expect, it } from 'vitest';
import { Conflict } from '../base/errors.ts';
import { onTopOf } from './on-top-of.ts';

const was = { name: 'Quay', note: '', color: null as string | null };

it('keeps what a colleague changed in fields that were left as they were', () => {
  const now = { ...was, note: 'Theirs' };
  expect(onTopOf(now, { ...was, name: 'Harbour' }, was)).toEqual({ name: 'Harbour', note: 'Theirs', color: null });
  expect(onTopOf(was, { ...was, color: '#123456' }, was)).toEqual({ ...was, color: '#123456' });
});

it('takes the same change twice for one, and two changes of one field for what they are', () => {
  const now = { ...was, name: 'Port' };
  expect(onTopOf(now, { ...was, name: 'Port' }, was)).toEqual(now);
  let refused: unknown;
  try {
    onTopOf(now, { ...was, name: 'Harbour' }, was);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(Conflict);
  expect((refused as Conflict).current).toEqual(now);
});

it('asks nothing of those who know no state before', () => {
  expect(onTopOf({ ...was, name: 'Port' }, was, undefined)).toEqual(was);
});
