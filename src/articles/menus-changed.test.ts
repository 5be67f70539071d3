import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { loadPaper } from '../paper/load-paper.ts';
import { saveMenu } from '../paper/menus/save-menu.ts';
import { type Newsroom, newsroom } from './fixture.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

describeEachDatabase('menusChanged', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });

  it('says so when the page of a policy goes, moves or comes back, and readers are told of none that is not there', async () => {
    const { ctx, live } = room;
    const paper = async () => {
      const { revision, settings } = await loadPaper(database());
      return { revision, policies: settings.organisation.policies };
    };
    const ethics = await live({ kind: 'page', headline: 'Ethics' }, { path: '/ethics/' });
    const other = await live({ kind: 'page', headline: 'Other' });
    await saveMenu(ctx, { name: 'Foot', slug: 'foot', place: 'footer', items: [] });
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

  it('says so when a page comes or goes that the footer shows by itself, and not of a story', async () => {
    const { ctx, live } = room;
    await database().deleteFrom('menus').execute();
    const footer = async () => {
      const { revision, menus } = await loadPaper(database());
      return { revision, labels: menus.footer.map(({ label }) => label) };
    };
    const before = await footer();
    await live({ headline: 'A story' });
    expect(await footer()).toEqual(before);
    const imprint = await live({ kind: 'page', headline: 'Imprint' });
    const after = await footer();
    expect(after.labels).toEqual([...before.labels, 'Imprint'].sort());
    expect(after.revision).toBeGreaterThan(before.revision);
    await withdraw(ctx, imprint);
    expect((await footer()).labels).toEqual(before.labels);
  });

  it('says so when what an entry without a label leads to has another headline', async () => {
    const { ctx, live } = room;
    const page = await live({ kind: 'page', headline: 'How we work' });
    const items = [{ label: '', target: { kind: 'article' as const, id: page } }];
    await saveMenu(ctx, { name: 'Named', slug: 'named', place: 'main', items });
    const before = await loadPaper(database());
    expect(before.menus.main.map(({ label }) => label)).toEqual(['How we work']);
    const row = await database().selectFrom('articles').selectAll().where('id', '=', page).executeTakeFirstOrThrow();
    await database().updateTable('articles').set({ headline: 'Our rules' }).where('id', '=', row.id).execute();
    await publish(ctx, page, { act: 'minor' });
    const after = await loadPaper(database());
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.menus.main.map(({ label }) => label)).toEqual(['Our rules']);
  });
});
