import { beforeAll, expect, it, vi } from 'vitest';
import { byHour } from './by-hour.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});

const at = (hour: number, minute: number): { at: number } => ({ at: new Date(2026, 10, 3, hour, minute).getTime() });

it('puts what happened within one hour of the clock together, newest first', () => {
  const hours = byHour([at(11, 0), at(10, 59), at(10, 0), at(8, 30)]);
  expect(hours.map(({ of }) => of.length)).toEqual([1, 2, 1]);
  expect(hours[1]?.label).toMatch(/3 Nov 2026.*10:00.*11:00/);
  expect(byHour([])).toEqual([]);
});
