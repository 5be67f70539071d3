import { expect, it } from 'vitest';
import { en } from '../strings/en.ts';
import { isTooLong, tooLong } from './too-long.ts';

it('says how much of a card’s or a container’s words is too much, and of what fits nothing', () => {
  const said = (length: number) => tooLong('x'.repeat(length), 300, en.fronts);
  expect([said(300), said(301), said(342)]).toEqual([
    undefined,
    '1 character too many: at most 300.',
    '42 characters too many: at most 300.',
  ]);
  expect(tooLong(` ${'x'.repeat(300)} `, 300, en.fronts)).toBeUndefined();
  const card = {
    overrides: { headline: null, kicker: 'x'.repeat(100), standfirst: '' },
    sublinks: [{ headline: null }],
  };
  expect(isTooLong(card)).toBe(false);
  expect(isTooLong({ ...card, overrides: { ...card.overrides, kicker: 'x'.repeat(101) } })).toBe(true);
  expect(isTooLong({ ...card, sublinks: [{ headline: 'x'.repeat(301) }] })).toBe(true);
});

it('calls the home page as the front tool does', () => {
  const data = { what: 'The Courier', front: 'home', seconds: 4 };
  expect(en.desk.told.cardGone('', 'Ferries', data)).toBe('The card of “Ferries” left the home page');
  expect(en.desk.told.launchLate('', '', data)).toMatch(/^The home page was launched 4 seconds late/);
  expect(en.desk.told.cardGone('', 'Ferries', { what: 'Sport', front: 'section-3' })).toBe(
    'The card of “Ferries” left the front Sport',
  );
});
