import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../planning/contract.ts';
import { atSlot, dayName, entriesOf, onDay, slotOf, weekOf } from './entries.ts';

const plan = (more: Partial<PlanRow>) =>
  ({ id: 7, title: 'Quay', dueAt: null, slotAt: null, publication: 'draft', may: { plan: true }, ...more }) as PlanRow;

describe('entries of the calendar', () => {
  it('are what is due, planned and going out by itself, by time', () => {
    const entries = entriesOf(
      [plan({ dueAt: 30, slotAt: 50 }), plan({ id: 8 as PlanRow['id'], slotAt: 40, publication: 'trash' })],
      [
        { id: 1, at: 45, state: 'waiting', story: { id: 9, headline: 'Fog' } },
        { id: 2, at: 46, state: 'cancelled', story: { id: 9, headline: 'Fog' } },
        { id: 3, at: 20, state: 'done', story: { id: 7, headline: 'Other words' } },
      ],
      true,
    );
    expect(entries.map(({ kind, at, title }) => [kind, at, title])).toEqual([
      ['done', 20, 'Quay'],
      ['due', 30, 'Quay'],
      ['schedule', 45, 'Fog'],
      ['slot', 50, 'Quay'],
    ]);
    expect(entries[0]?.mayMove).toBe(false);
  });

  it('keep their hour on another day, and know their half hour', () => {
    const friday = new Date(2026, 9, 23, 10, 45).getTime();
    const monday = new Date(2026, 9, 26).getTime();
    expect(new Date(onDay(friday, monday)).getHours()).toBe(10);
    expect(slotOf(friday)).toBe(21);
    expect(new Date(atSlot(monday, 21)).toTimeString()).toMatch(/^10:30/);
  });

  it('stand in weeks that begin on Monday', () => {
    const week = weekOf(new Date(2026, 10, 29, 23).getTime());
    expect(dayName(week[0] as number)).toBe('2026-11-23');
    expect(dayName(week[7] as number)).toBe('2026-11-30');
  });
});
