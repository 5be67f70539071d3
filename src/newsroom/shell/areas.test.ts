import { expect, it } from 'vitest';
import { en } from '../strings/en.ts';
import { AREAS, areaOf, areasFor, GROUPS, homeFor } from './areas.ts';

it('leads nobody to what their rights do not open', () => {
  expect(areasFor([]).map(({ to }) => to)).toEqual(['/bylines', '/account']);
  expect(areasFor(['audit.read']).map(({ to }) => to)).toContain('/audit');
});

it('begins with what one has: an administrator without stories with the people', () => {
  const [reporter, administrator] = [
    ['story.read', 'media.read'],
    ['people.manage', 'audit.read'],
  ] as const;
  expect([homeFor(reporter), homeFor(administrator), homeFor([])]).toEqual(['/', '/people', '/account']);
});

it('knows the area of a path by whole names, the nearest first', () => {
  expect(areaOf('/')).toBe('/');
  expect(areaOf('/stories/12')).toBe('/');
  expect(areaOf('/media/ending')).toBe('/media');
  expect(areaOf('/mediation')).toBeNull();
});

it.each(AREAS)('has a name and a place of its own: $to', ({ to, name, group }) => {
  expect(en.shell[name]).toBeTruthy();
  expect(GROUPS).toContain(group);
  expect(AREAS.filter((other) => other.to === to)).toHaveLength(1);
});
