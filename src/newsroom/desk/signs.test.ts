import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../planning/contract.ts';
import { byUrgency, outOf, signsOf } from './signs.ts';

const NOW = 1_700_000_000_000;
const plan = (more: Partial<PlanRow>): PlanRow => ({
  ...({ id: 1, title: 'Fog', dueAt: null, slotAt: null, outAt: null, embargo: null, unreadied: null } as PlanRow),
  ...({ people: [{ id: 'ada', name: 'Ada', role: '' }], hasText: true, priority: 0, touchedAt: 0 } as object),
  ...more,
});
const names = (more: Partial<PlanRow>) => signsOf(plan(more), 'work', NOW).map(({ name, at }) => [name, at]);

describe('the signs of a card', () => {
  it('tell the hour that was set rather than the planned one', () => {
    expect(names({ slotAt: NOW + 1 })).toEqual([['slot', NOW + 1]]);
    expect(names({ slotAt: NOW + 1, outAt: NOW + 2 })).toEqual([['out', NOW + 2]]);
    expect(outOf({ slotAt: NOW + 1, outAt: NOW + 2 })).toBe(NOW + 2);
  });

  it('tell an embargo until it is over', () => {
    expect(names({ embargo: { until: NOW + 1 } })).toEqual([['embargo', NOW + 1]]);
    expect(names({ embargo: { until: null } })).toEqual([['embargo', undefined]]);
    expect(names({ embargo: { until: NOW } })).toEqual([]);
  });

  it('tell of what an import left with its hour that nobody said it is ready', () => {
    const ready = (more: Partial<PlanRow>) =>
      signsOf(plan({ publication: 'scheduled', outAt: NOW + 1, readyVersion: null, ...more }), 'ready', NOW);
    expect(ready({}).map(({ name }) => name)).toEqual(['unsaid', 'out']);
    expect(ready({ readyVersion: 3 }).map(({ name }) => name)).toEqual(['out']);
    expect(ready({ publication: 'live' }).map(({ name }) => name)).toEqual(['out']);
  });

  it('put what goes out sooner before what goes out later', () => {
    const [soon, late] = [plan({ outAt: NOW + 1, slotAt: NOW + 9 }), plan({ slotAt: NOW + 5 })];
    expect([late, soon].sort(byUrgency)).toEqual([soon, late]);
  });
});
