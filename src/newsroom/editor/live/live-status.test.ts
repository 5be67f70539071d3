import { expect, it } from 'vitest';
import { type LiveFacts, statusOf, wouldLose } from './live-status.ts';

const facts = (more: Partial<LiveFacts>): LiveFacts => ({
  connected: true,
  synced: true,
  open: true,
  unacknowledged: 0,
  waiting: 0,
  keptHere: true,
  reason: '',
  readOnly: false,
  ...more,
});

it('calls saved only what the server acknowledged whole', () => {
  expect(statusOf(facts({})).phase).toBe('saved');
  for (const doubt of [{ synced: false }, { unacknowledged: 1 }, { waiting: 1 }])
    expect(statusOf(facts(doubt)).phase).toBe('saving');
  expect(statusOf(facts({ connected: false })).phase).toBe('offline');
  expect(statusOf(facts({ open: false })).phase).toBe('opening');
});

it('puts a refusal above everything', () => {
  expect(statusOf(facts({ reason: 'not-allowed', waiting: 3 }))).toMatchObject({ phase: 'refused', waiting: 3 });
});

it('holds back who leaves only where words would be lost', () => {
  expect(wouldLose(statusOf(facts({ connected: false, waiting: 2, keptHere: false })))).toBe(true);
  expect(wouldLose(statusOf(facts({ connected: false, waiting: 2 })))).toBe(false);
  expect(wouldLose(statusOf(facts({ keptHere: false })))).toBe(false);
});
