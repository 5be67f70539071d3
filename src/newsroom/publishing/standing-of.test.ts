import { expect, it } from 'vitest';
import type { Receipt, ReceiptLine } from '../../publishing/receipts/contract.ts';
import { publishing } from '../strings/en/publishing.ts';
import { standingOf } from './standing-of.ts';

const line = (part: string, state: ReceiptLine['state'], id: number): ReceiptLine => ({
  ...{ id, part, state, label: part, address: null, tries: 1, fault: '', checkedAt: 1, greenAt: null, nextAt: null },
  ...{ settledBy: null, settledWhy: '' },
});
const receipt = (state: Receipt['state'], lines: ReceiptLine[]): Receipt => ({
  ...{ id: 1, subject: 'story:1', title: '', act: 'publish', edition: 1, version: 1, by: null, at: 0, lateMs: null },
  ...{ state, wholeAfter: state === 'green' ? 1_200 : null, note: '', lines, undoUntil: null },
});

it('says of places when they were right, and of letters that they have gone', () => {
  const places = [line('page', 'green', 1), line('front', 'green', 2)];
  const said = (state: Receipt['state'], ...more: ReceiptLine[]) =>
    standingOf(receipt(state, [...places, ...more]), publishing);
  expect(said('green')).toBe('All 2 places are right, after 1.2 s.');
  expect(said('green', line('mail', 'green', 3))).toBe('All 2 places are right, after 1.2 s. One letter has gone.');
  expect(said('settled', line('search', 'settled', 3))).toBe('A later act took its place before everything was seen.');
  const seenTo = { ...line('search', 'settled', 3), settledBy: { id: 'ada' as never, name: 'Ada' } };
  expect(said('settled', seenTo)).toBe('Done: what was wrong was seen to.');
  expect(said('red', line('mail', 'red', 3))).toBe('2 of 3 places are right. One is wrong.');
});
