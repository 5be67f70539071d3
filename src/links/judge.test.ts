import { expect, it } from 'vitest';
import { type Finding, judge } from './judge.ts';

const DAY = 86_400_000;
type Target = Parameters<typeof judge>[0];
const FRESH: Target = { kind: 'outside', state: 'new', failures: 0, failingSince: null, since: null, fault: '' };

/** Looks whenever it is its turn. @returns on which day it became what it is, and how often it was looked at by then */
function over(days: number, finding: (day: number) => Finding, begin: Target = FRESH) {
  let target = begin;
  let at = 0;
  const told: [day: number, state: string][] = [];
  while (at <= days * DAY) {
    const judged = judge(target, finding(at / DAY), at);
    if (judged.state !== target.state) told.push([at / DAY, judged.state]);
    target = { ...target, ...judged };
    at = judged.nextAt;
  }
  return { told, target };
}

it('calls nothing dead on the first day that it does not answer', () => {
  expect(over(30, () => ({ is: 'gone', status: 404 })).told).toEqual([
    [0, 'failing'],
    [2, 'dead'],
  ]);
  expect(over(30, () => ({ is: 'gone', status: 410 })).told).toEqual([
    [0, 'failing'],
    [1, 'dead'],
  ]);
  expect(over(30, () => ({ is: 'name' })).told).toEqual([
    [0, 'failing'],
    [8, 'dead'],
  ]);
});

it('forgives what comes back, and begins anew with what fails again', () => {
  expect(over(40, (day) => (day < 2 || day > 30 ? { is: 'gone', status: 404 } : { is: 'there' })).told).toEqual([
    [0, 'failing'],
    [2, 'fine'],
    [32, 'failing'],
    [34, 'dead'],
  ]);
});

it('never calls dead what only does not let itself be asked, or is out of order', () => {
  expect(over(60, () => ({ is: 'refused', status: 403 })).told).toEqual([[0, 'unsure']]);
  expect(over(60, () => ({ is: 'broken', status: 503 })).told).toEqual([
    [0, 'failing'],
    [14, 'unsure'],
  ]);
});

it('knows of the paper’s own at once, and keeps since when', () => {
  const { told, target } = over(10, () => ({ is: 'story' }), { ...FRESH, kind: 'story' });
  expect(told).toEqual([[0, 'dead']]);
  expect(target.since).toBe(0);
});

it('names another place once, and anew where it is another one again', () => {
  const first = judge(FRESH, { is: 'moved', to: 'https://a.test/new' }, 5);
  const same = judge({ ...FRESH, ...first }, { is: 'moved', to: 'https://a.test/new' }, 9);
  expect([first.since, same.since]).toEqual([5, 5]);
  const other = judge({ ...FRESH, ...first }, { is: 'moved', to: 'https://a.test/newer' }, 9);
  expect(other).toMatchObject({ since: 9, fault: 'moved https://a.test/newer' });
});
