import { beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid, NotFound } from '../base/errors.ts';
import type { SectionId } from '../base/ids.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { sectionList } from '../paper/section-list.ts';
import { beginRemoval } from '../paper/sections/begin-removal.ts';
import { currentSections } from '../paper/sections/current-sections.ts';
import { contentsOf, sectionTree } from '../paper/sections/section-tree.ts';
import { addOne } from '../people/fixture.ts';
import { editSection, orderSections, planSection } from './edit-section.ts';
import { emptySection } from './empty-section.ts';
import { type Newsroom, newsroom } from './fixture.ts';
import { createPublicArticles } from './public-articles.ts';
import { publish } from './publish.ts';
import { moveStoryAddresses } from './section-addresses.ts';

describeEachDatabase('sections in the newsroom', (database) => {
  let room: Newsroom;
  const fields = { name: 'Europe', slug: 'europe', description: '', color: null };
  const paths = async () => (await sectionList(database())).map(({ path }) => path);
  const list = async (section: SectionId) => {
    const { cards, total } = await createPublicArticles(database()).list({ of: { section }, size: 9 });
    return [total, ...cards.map(({ id }) => id).sort((a, b) => a - b)];
  };
  const leads = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());

  beforeEach(async () => {
    for (const table of ['sectionRemovals', 'redirects', 'settings', 'liveCounts', 'liveArticles', 'articles'] as const)
      await database().deleteFrom(table).execute();
    await database().updateTable('sections').set({ parentId: null }).execute();
    for (const table of ['sections', 'topics', 'authors', 'jobs'] as const)
      await database().deleteFrom(table).execute();
    room = await newsroom(database());
  });

  it('take their stories along under another one, and never stand under themselves', async () => {
    const { news, europe, sport } = room.sections;
    const story = await room.live({ headline: 'One', sectionId: europe });
    await editSection(room.ctx, europe, { ...fields, parentId: sport, color: '#123456' });
    expect(await paths()).toEqual(['news', 'sport', 'sport/europe']);
    expect(await list(sport)).toEqual([1, story]);
    expect(await list(news)).toEqual([0]);
    await expect(
      editSection(room.ctx, sport, { ...fields, name: 'Sport', slug: 'sport', parentId: europe }),
    ).rejects.toMatchObject({ fields: { parentId: expect.any(String) } });
    await expect(editSection(room.ctx, 999 as SectionId, { ...fields, parentId: null })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await paths(), 'nothing of it was done').toEqual(['news', 'sport', 'sport/europe']);
  });

  it('keep what a colleague saved while a form was open, and say so where both changed the same', async () => {
    const { news, europe } = room.sections;
    const was = { ...fields, parentId: news };
    await editSection(room.ctx, europe, was);
    await editSection(room.ctx, europe, { ...was, color: '#123456' }, { was });
    await editSection(room.ctx, europe, { ...was, description: 'All of it.' }, { was });
    const row = async () => (await sectionTree(database())).sections.find(({ id }) => id === europe);
    expect(await row()).toMatchObject({ color: '#123456', description: 'All of it.', path: 'news/europe' });
    const late = editSection(room.ctx, europe, { ...was, color: '#654321' }, { was });
    await expect(late).rejects.toMatchObject({ current: { color: '#123456', parentId: news } });
    expect(await row()).toMatchObject({ color: '#123456' });
  });

  it('say what another address would move, and do it where that is wanted', async () => {
    const { news, europe } = room.sections;
    const { ctx } = room;
    await changeSettings(ctx, { articlePath: '/{section}/{year}/{slug}/' });
    const one = await room.live({ headline: 'One', sectionId: europe });
    const other = await room.live({ headline: 'Other', sectionId: news });
    const own = await room.live({ headline: 'Own', sectionId: news }, { path: '/archive/own/' });
    const plan = await planSection(ctx, { id: news, slug: 'world', parentId: null });
    expect(plan).toMatchObject({ from: '/news/', to: '/world/', below: 1, moved: 2, fields: {} });
    expect(plan.example).toEqual({ from: '/news/2026/other/', to: '/world/2026/other/' });
    expect(await paths(), 'asking changes nothing').toContain('news/europe');
    const taken = await planSection(ctx, { id: news, slug: 'sport', parentId: null });
    expect(taken.fields).toEqual({ slug: expect.any(String) });

    await editSection(ctx, news, { ...fields, name: 'World', slug: 'world', parentId: null }, { moveStories: true });
    const job = await database().selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    const { moved } = JSON.parse(job.inputJson);
    expect(await moveStoryAddresses(ctx, moved)).toBe(2);
    expect(await moveStoryAddresses(ctx, moved), 'once').toBe(0);
    const reader = createPublicArticles(database());
    expect((await reader.byId(one))?.path).toBe('/world/europe/2026/one/');
    expect((await reader.byId(other))?.path).toBe('/world/2026/other/');
    expect((await reader.byId(own))?.path).toBe('/archive/own/');
    expect(await leads('/news/europe/2026/one/')).toEqual({ to: 'article', path: '/world/europe/2026/one/' });
    expect(await leads('/news/europe/')).toEqual({ to: 'section', id: europe });
    await publish(ctx, one, { act: 'minor' });
    expect((await reader.byId(one))?.path, 'and stays there').toBe('/world/europe/2026/one/');
  });

  it('do not take another story’s address', async () => {
    const { ctx } = room;
    const { news } = room.sections;
    await changeSettings(ctx, { articlePath: '/{section}/{slug}/' });
    const there = await room.live({ headline: 'There' }, { path: '/world/same/' });
    const moving = await room.live({ headline: 'Same', sectionId: news });
    expect(await moveStoryAddresses(ctx, [{ id: news, from: 'news', to: 'world' }])).toBe(0);
    const reader = createPublicArticles(database());
    expect((await reader.byId(there))?.path).toBe('/world/same/');
    expect((await reader.byId(moving))?.path).toBe('/news/same/');
  });

  it('stand in the order that somebody gave them', async () => {
    const { news, europe, sport } = room.sections;
    const arts = await editSection(room.ctx, null, { ...fields, name: 'Arts', slug: '', parentId: null });
    expect(await paths(), 'new ones at the end').toEqual(['news', 'news/europe', 'sport', 'arts']);
    await orderSections(room.ctx, null, [arts, sport]);
    expect(await paths()).toEqual(['arts', 'sport', 'news', 'news/europe']);
    await expect(orderSections(room.ctx, null, [europe])).rejects.toBeInstanceOf(Invalid);
    expect(news).toBeGreaterThan(0);
  });

  it('go when their stories are somewhere else, and lead there', async () => {
    const { news, europe, sport } = room.sections;
    const { ctx } = room;
    const who = await addOne(ctx, 'desk', {
      sections: [europe],
    });
    const one = await room.live({ headline: 'One', sectionId: europe });
    const both = await room.live({ headline: 'Both', sectionId: europe, sectionIds: [sport] });
    const draft = await room.write({ headline: 'Draft', sectionId: europe });
    await expect(beginRemoval(ctx, news, sport), 'Europe stands below it').rejects.toMatchObject({
      fields: { id: expect.any(String) },
    });
    await expect(beginRemoval(ctx, europe, null)).rejects.toMatchObject({ fields: { into: expect.any(String) } });
    await expect(beginRemoval(ctx, europe, europe)).rejects.toMatchObject({ fields: { into: expect.any(String) } });
    await beginRemoval(ctx, europe, sport);
    expect((await sectionTree(database())).sections.find(({ id }) => id === europe)?.movingInto?.id).toBe(sport);
    await emptySection(ctx, europe);
    await emptySection(ctx, europe);

    expect(await paths()).toEqual(['news', 'sport']);
    expect(await list(sport)).toEqual([2, one, both]);
    expect(await list(news)).toEqual([0]);
    expect(await leads('/news/europe/')).toEqual({ to: 'section', id: sport });
    const copies = await database()
      .selectFrom('articleSections')
      .selectAll()
      .where('articleId', 'in', [one, both, draft])
      .orderBy('articleId')
      .execute();
    expect(copies).toEqual([one, both, draft].map((articleId) => ({ articleId, sectionId: sport, isPrimary: 1 })));
    const person = await database()
      .selectFrom('people')
      .select('sectionsJson')
      .where('id', '=', who)
      .executeTakeFirst();
    expect(person?.sectionsJson).toBe(JSON.stringify([sport]));
    await publish(ctx, both, { act: 'minor' });
    expect(await list(sport), 'published again').toEqual([2, one, both]);
    expect(await currentSections(database(), [news, europe, sport])).toEqual([news, sport]);
  });

  it('are told apart by their names where they stand beside each other', async () => {
    const { news, sport } = room.sections;
    const twin = { ...fields, name: 'sport', slug: 'games', parentId: null };
    await expect(editSection(room.ctx, null, twin)).rejects.toMatchObject({
      fields: { name: 'There is a section called sport here already. Choose another name.' },
    });
    await editSection(room.ctx, null, { ...twin, parentId: news });
    await expect(editSection(room.ctx, news, { ...twin, slug: 'news' })).rejects.toBeInstanceOf(Invalid);
    await editSection(room.ctx, sport, { ...twin, name: 'SPORT', slug: 'sport' });
  });

  it('say how many stories are in them, those too that only readers have there', async () => {
    const { europe, sport } = room.sections;
    expect(await contentsOf(database(), europe)).toMatchObject({ stories: 0, live: 0 });
    const moved = await room.live({ headline: 'Moved', sectionId: europe });
    await room.live({ headline: 'Stays', sectionId: europe });
    await room.write({ headline: 'Draft', sectionId: europe });
    await database().updateTable('articleSections').set({ sectionId: sport }).where('articleId', '=', moved).execute();
    expect(await contentsOf(database(), europe)).toMatchObject({ stories: 3, live: 2 });
  });

  it('go at once where nothing is in them', async () => {
    const { europe, news } = room.sections;
    await beginRemoval(room.ctx, europe, null);
    await emptySection(room.ctx, europe);
    expect(await paths()).toEqual(['news', 'sport']);
    expect(await leads('/news/europe/')).toEqual({ to: 'section', id: news });
  });

  it('are taken away one at a time, where two would go into each other at the same moment', async () => {
    const { ctx } = room;
    for (let turn = 0; turn < 12; turn += 1) {
      const one = await editSection(ctx, null, { ...fields, name: `Ebb ${turn}`, slug: '', parentId: null });
      const other = await editSection(ctx, null, { ...fields, name: `Flow ${turn}`, slug: '', parentId: null });
      const begin = [() => beginRemoval(ctx, one, other), () => beginRemoval(ctx, other, one)];
      const said = await Promise.all(begin.map((act) => act().catch((error: Invalid) => error.fields)));
      const at = said.findIndex((answer) => typeof answer === 'object');
      expect(said[1 - at], `turn ${turn}`).toBeUndefined();
      await expect(begin[at]?.()).rejects.toMatchObject({ fields: said[at] });
    }
  });

  it('stay where their removal would never end: into itself, into one that is gone, the later of two opposite ones', async () => {
    const { europe, sport } = room.sections;
    const story = await room.live({ headline: 'One', sectionId: europe });
    await room.live({ headline: 'Two', sectionId: sport });
    const begun = (sectionId: SectionId, intoId: SectionId) =>
      database()
        .insertInto('sectionRemovals')
        .values({ sectionId, intoId, path: 'x', name: '', stories: 1, who: null, begunAt: 0, finishedAt: null })
        .execute();
    for (const [from, into] of [
      [europe, europe],
      [europe, 999_999 as SectionId],
    ] as const) {
      await begun(from, into);
      await emptySection(room.ctx, from);
      expect(await database().selectFrom('sectionRemovals').selectAll().execute()).toEqual([]);
    }
    await begun(sport, europe);
    await begun(europe, sport);
    await emptySection(room.ctx, europe);
    await emptySection(room.ctx, sport);
    expect(await paths()).toEqual(['news', 'news/europe']);
    expect(await list(europe)).toEqual([2, story, story + 1]);
  });

  it('are refused at their slug where two of one address are made at the same moment', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const add = (name: string) =>
        editSection(room.ctx, null, { ...fields, name, slug: `same-${turn}`, parentId: null }).catch(
          (error: Invalid) => error.fields,
        );
      const said = await Promise.all([add(`Ebb ${turn}`), add(`Flow ${turn}`)]);
      expect(said).toContainEqual({ slug: `Another section has the address same-${turn}.` });
      expect(said).toContainEqual(expect.any(Number));
    }
  });

  it('hold what two change at the same moment', async () => {
    const { sport } = room.sections;
    for (let turn = 0; turn < 8; turn += 1) {
      const was = { ...fields, name: `Sport ${turn}`, slug: 'sport', parentId: null, description: '' };
      await editSection(room.ctx, sport, was);
      const edit = (wanted: Partial<typeof was>) => editSection(room.ctx, sport, { ...was, ...wanted }, { was });
      await Promise.all([edit({ name: `Games ${turn}` }), edit({ description: `Turn ${turn}.` })]);
      expect(
        await database().selectFrom('sections').select(['name', 'description']).where('id', '=', sport).execute(),
      ).toEqual([{ name: `Games ${turn}`, description: `Turn ${turn}.` }]);
    }
  });
});
