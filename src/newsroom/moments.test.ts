import { afterEach, expect, it, vi } from 'vitest';
import { momentText } from './moments.ts';

const NOW = new Date(2026, 10, 23, 8, 51).getTime();
const read = (languages: string[], at = NOW): string => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { languages });
  return momentText(at, NOW).replace(/\u202f/g, ' ');
};
afterEach(() => vi.unstubAllGlobals());

it('writes hours as they are written where the reader is', () => {
  expect(read(['en-US'])).toBe('8:51 AM');
  expect(read(['en-GB'])).toBe('08:51');
  expect(read(['de-DE', 'en-CA'])).toMatch(/^8:51 a/);
  expect(read(['de-DE'])).toBe('8:51 AM');
});

it('names the day where it is another, and leaves the hour out where it is another year', () => {
  const yesterday = NOW - 24 * 3_600_000;
  expect(read(['en-US'], yesterday)).toBe('Nov 22, 8:51 AM');
  expect(read(['en-GB'], yesterday)).toBe('22 Nov, 08:51');
  expect(read(['en-GB'], new Date(2025, 10, 23, 8, 51).getTime())).toBe('23 Nov 2025');
});
