import { describe, expect, it } from 'vitest';
import { fateOf, KEPT } from './kept-press.ts';

describe('a press on Publish', () => {
  const press = { at: 1_000, what: 'minor' };
  const now = { at: 1_200, what: 'minor', isSaved: true, isAway: false };

  it('is carried out as soon as every word is saved', () => {
    expect(fateOf(press, { ...now, isSaved: false })).toBe('wait');
    expect(fateOf(press, now)).toBe('act');
  });

  it('is not kept until the line is back, nor until the machine wakes', () => {
    expect(fateOf(press, { ...now, isSaved: false, isAway: true })).toBe('drop');
    expect(fateOf(press, { ...now, at: press.at + KEPT })).toBe('drop');
    expect(fateOf(press, { ...now, at: press.at + KEPT, isSaved: false })).toBe('drop');
  });

  it('sends nothing else than what stood there', () => {
    expect(fateOf(press, { ...now, what: 'correction' })).toBe('drop');
  });
});
