import { expect, it } from 'vitest';
import type { SectionId } from '../../../base/ids.ts';
import type { SectionRow } from '../../../paper/sections/contract.ts';
import { colourOf, isColour, shownOn } from './section-colour.ts';

const section = (id: number, parentId: number | null, color: string | null): SectionRow => ({
  ...{ id: id as SectionId, parentId: parentId as SectionId | null, color },
  ...{ name: '', slug: '', path: '', address: '', description: '', stories: 0, editors: [], movingInto: null },
});

it('says what readers will see of a colour that cannot be read as it is', () => {
  const yellow = shownOn('#ffee00', 'light');
  expect(yellow.isChanged).toBe(true);
  expect(yellow.ratio).toBeLessThan(2);
  expect(shownOn(yellow.color, 'light').ratio).toBeGreaterThanOrEqual(5);
  expect(shownOn('#111111', 'light')).toMatchObject({ isChanged: false, color: '#111111' });
  expect(shownOn('#111111', 'dark').isChanged).toBe(true);
});

it('has the colour of what stands above', () => {
  const sections = [section(1, null, '#123456'), section(2, 1, null), section(3, null, null)];
  const tree = { sections, accent: '#8f1d2c' };
  expect(sections.map((one) => colourOf(one, tree))).toEqual(['#123456', '#123456', '#8f1d2c']);
  expect(colourOf(section(4, 4, null), { ...tree, sections: [section(4, 4, null)] }), 'a ring').toBe('#8f1d2c');
});

it('knows what is no colour yet', () => {
  expect([null, '#8f1d2c', '#8F1D2C'].map(isColour)).toEqual([true, true, true]);
  expect(['zzz', '#fff', '8f1d2c', ''].map(isColour)).toEqual([false, false, false, false]);
});
