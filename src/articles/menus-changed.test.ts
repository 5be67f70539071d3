import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { loadPaper } from '../paper/load-paper.ts';
import { newsroom } from './fixture.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

describeEachDatabase('menusChanged', (database) => {
  it('says so when the page of a policy goes, moves or comes back, and readers are told of none that is not there', async () => {
    const { ctx, live } = await newsroom(database());
    const paper = async () => {
      const { revision, settings } = await loadPaper(database());
      return { revision, policies: settings.organisation.policies };
    };
    const ethics = await live({ kind: 'page', headline: 'Ethics' }, { path: '/ethics/' });
    const other = await live({ kind: 'page', headline: 'Other' });
    const policies = {
      ethicsPolicy: '/ethics/',
      masthead: 'https://trust.example/',
      correctionsPolicy: '/corrections/',
    };
    await changeSettings(ctx, { organisation: { policies } });
    const whole = await paper();
    expect(whole.policies).toEqual(policies);

    await withdraw(ctx, other);
    expect((await paper()).revision).toBe(whole.revision);
    await withdraw(ctx, ethics);
    const without = await paper();
    expect(without.revision).toBeGreaterThan(whole.revision);
    expect(without.policies).toEqual({ masthead: policies.masthead, correctionsPolicy: policies.correctionsPolicy });

    await publish(ctx, ethics, { act: 'publish' });
    const back = await paper();
    expect(back.revision).toBeGreaterThan(without.revision);
    expect(back.policies).toEqual(policies);

    await publish(ctx, ethics, { act: 'update', path: '/about/ethics/' });
    const moved = await paper();
    expect(moved.revision).toBeGreaterThan(back.revision);
    expect(moved.policies.ethicsPolicy).toBe('/about/ethics/');
  });
});
