import { expect, it } from 'vitest';
import { withZoneName, zoneNames } from './zone-name.ts';

const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);

it.each([
  ['en', 'Europe/Berlin', WINTER, 'CET'],
  ['en', 'Europe/Berlin', SUMMER, 'CEST'],
  ['de', 'Europe/Berlin', WINTER, 'MEZ'],
  ['ar', 'Europe/Berlin', WINTER, 'CET'],
  ['en', 'America/New_York', WINTER, 'EST'],
  ['uk', 'America/New_York', WINTER, 'EST'],
  ['tr', 'Europe/Istanbul', WINTER, 'UTC+3'],
  ['ru', 'Europe/Moscow', WINTER, 'UTC+3'],
  ['ar', 'Asia/Riyadh', WINTER, 'UTC+3'],
  ['en', 'Asia/Kathmandu', WINTER, 'UTC+5:45'],
  ['ar', 'UTC', WINTER, 'UTC'],
])('%s names %s at %i as %s', (language, zone, at, name) => {
  expect(zoneNames(language, zone)(at)).toBe(name);
});

it('stands in a date in place of what the language would say', () => {
  const format = new Intl.DateTimeFormat('ar', { hour: '2-digit', timeZoneName: 'short', timeZone: 'Asia/Riyadh' });
  expect(withZoneName(format, zoneNames('ar', 'Asia/Riyadh'))(WINTER)).toMatch(/UTC\+3/);
});
