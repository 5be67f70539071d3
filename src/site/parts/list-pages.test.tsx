import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersAround } from './list-pages.tsx';

const written = (page: number, pages: number): string =>
  numbersAround(page, pages)
    .map((number) => number ?? '…')
    .join(' ');

describe('the numbers of a list’s pages', () => {
  it('are all there while they are few', () => {
    expect(written(1, 1)).toBe('1');
    expect(written(3, 7)).toBe('1 2 3 4 5 6 7');
  });

  it('are the ends and the nearest where they are many', () => {
    expect(written(1, 2000)).toBe('1 2 3 4 5 … 2000');
    expect(written(1000, 2000)).toBe('1 … 999 1000 1001 … 2000');
    expect(written(2000, 2000)).toBe('1 … 1996 1997 1998 1999 2000');
    expect(written(5, 20)).toBe('1 … 4 5 6 … 20');
  });

  it('ascend from the first to the last, hold the page itself, and leave out two or more where they leave out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (one, other) => {
        const [page, pages] = [Math.min(one, other), Math.max(one, other)];
        const numbers = numbersAround(page, pages);
        expect(numbers.length).toBeLessThanOrEqual(9);
        expect(numbers[0]).toBe(1);
        expect(numbers.at(-1)).toBe(pages);
        expect(numbers).toContain(page);
        numbers.forEach((number, at) => {
          const before = numbers[at - 1];
          if (number !== null && typeof before === 'number') expect(number).toBe(before + 1);
          if (number === null) expect((numbers[at + 1] as number) - (before as number)).toBeGreaterThan(2);
        });
      }),
    );
  });
});
