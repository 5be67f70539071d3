import { expect, it } from 'vitest';
import type { Version } from '../../../writing/versions/contract.ts';
import { aroundChange } from './around-change.ts';

const versions = [40, 30, 20, 10].map((at, position) => ({ number: 4 - position, at }) as Version);

it('finds the versions before and after a change', () => {
  expect(aroundChange(versions, { from: 21, at: 25 })).toEqual({ from: 2, to: 3 });
  expect(aroundChange(versions, { from: 20, at: 30 })).toEqual({ from: 1, to: 3 });
  expect(aroundChange(versions, { from: 41, at: 50 })).toEqual({ from: 4, to: null });
});

it('has none for what was before all of them', () => {
  expect(aroundChange(versions, { from: 5, at: 50 })).toBeNull();
  expect(aroundChange([], { from: 5, at: 50 })).toBeNull();
});
