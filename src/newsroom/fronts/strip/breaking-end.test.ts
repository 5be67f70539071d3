import { expect, it } from 'vitest';
import { endOf } from './BreakingEnd.tsx';

it('ends after a while, or at a time on the paper’s clocks', () => {
  const hour = { local: '2026-11-24T18:00', isSecond: false };
  expect(endOf({ minutes: '30', hour }, 'Asia/Tokyo', 1_000)).toBe(1_801_000);
  expect(endOf({ minutes: 'at', hour }, 'Asia/Tokyo')).toBe(Date.UTC(2026, 10, 24, 9));
  expect(endOf({ minutes: 'at', hour: { ...hour, local: '' } }, 'Asia/Tokyo')).toBeNull();
});
