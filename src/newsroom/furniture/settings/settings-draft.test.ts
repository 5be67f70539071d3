import { expect, it } from 'vitest';
import { settingsSchema } from '../../../paper/settings.ts';
import { begunAnew, onTopOfNow, withSetting } from './settings-draft.ts';

const { sample: _, ...now } = settingsSchema.parse({});
const NOTHING = { patch: {}, was: {} };
const founded = { ...now.organisation, foundedOn: '1998' };
const mine = withSetting(NOTHING, now, 'organisation', founded);

it('goes along with what a colleague changed elsewhere, whatever objects their answer brings', () => {
  const theirs = { ...structuredClone(now), tagline: 'Every tide' };
  expect(onTopOfNow(mine, theirs)).toEqual({ patch: { organisation: founded }, clashes: [] });
});

it('keeps both where they changed other parts of the same setting', () => {
  const theirs = { ...now, organisation: { ...now.organisation, legalName: 'Quay Ltd' } };
  const patch = { organisation: { ...founded, legalName: 'Quay Ltd' } };
  expect(onTopOfNow(mine, theirs)).toEqual({ patch, clashes: [] });
});

it('shows what both changed until it is decided, and then saves that', () => {
  const theirs = { ...now, name: 'Port', organisation: { ...now.organisation, foundedOn: '1999' } };
  const draft = withSetting(mine, now, 'name', 'Quay');
  const { clashes } = onTopOfNow(draft, theirs);
  expect(clashes.map(({ path }) => path.join('.')).sort()).toEqual(['name', 'organisation.foundedOn']);
  const still = withSetting(draft, theirs, 'name', 'Quays');
  expect(onTopOfNow(still, theirs).clashes).toHaveLength(2);
  const kept = begunAnew(still, theirs);
  expect(onTopOfNow(kept, theirs)).toEqual({ patch: { name: 'Quays', organisation: founded }, clashes: [] });
  expect(begunAnew(still, theirs, 'theirs')).toEqual(NOTHING);
});

it('has nothing to save where a setting is what it was, or what the colleague made it', () => {
  expect(withSetting(mine, now, 'organisation', structuredClone(now.organisation))).toEqual(NOTHING);
  expect(onTopOfNow(mine, { ...now, organisation: founded }).patch).toEqual({});
});
