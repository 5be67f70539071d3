import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { SectionId } from '../../base/ids.ts';
import { saveSection } from '../../paper/save-section.ts';
import { cast } from '../fixture.ts';
import { addAccounts, asker } from '../testing/ask.ts';
import * as contract from './contract.ts';
import { listRoutes } from './list-routes.ts';

describeEachDatabase('filters of the list of stories under names', (database) => {
  const people = cast();
  const ada = people.add('ada', 'editor');
  const rob = people.add('rob', 'reporter');
  const eve = people.add('eve', 'reporter');
  const pol = people.add('pol', 'editor');
  let ask: ReturnType<typeof asker>;
  let news: SectionId;
  let europe: SectionId;
  let sport: SectionId;
  const namesOf = async (person: typeof ada): Promise<string[]> =>
    (await ask(person, contract.savedLists, {})).lists.map(({ name }) => name);

  beforeAll(async () => {
    const ctx = { db: database(), now: () => 1, who: null };
    await addAccounts(database(), people.people.values());
    news = await saveSection(ctx, { name: 'News', slug: 'news' });
    europe = await saveSection(ctx, { name: 'Europe', slug: 'europe', parentId: news });
    sport = await saveSection(ctx, { name: 'Sport', slug: 'sport' });
    eve.sections = [europe];
    pol.sections = [sport];
    ask = asker(listRoutes(), { db: database(), now: () => 1_000 });
  });

  it('are one’s own, in the order one gives them', async () => {
    const ids: number[] = [];
    for (const name of ['One', 'Two', 'Three'])
      ids.push((await ask(rob, contract.saveList, { name, filter: { mine: true, words: name } })).id);
    const [one, two, three] = ids as [number, number, number];
    expect(await namesOf(rob)).toEqual(['One', 'Two', 'Three']);
    expect(await namesOf(ada)).toEqual([]);
    await ask(rob, contract.orderLists, { ids: [three, one] });
    expect(await namesOf(rob)).toEqual(['Three', 'One', 'Two']);
    await ask(rob, contract.changeList, { id: two, name: 'Second', filter: { days: 7 } });
    expect((await ask(rob, contract.savedLists, {})).lists.at(-1)).toMatchObject({
      ...{ name: 'Second', filter: { days: 7 }, sharedWith: 'nobody', owner: { name: 'Rob' }, may: { change: true } },
    });
    await expect(ask(rob, contract.saveList, { name: 'One', filter: {} })).rejects.toBeInstanceOf(Invalid);
    const stolen = { id: one, name: 'Stolen', filter: {} };
    await expect(ask(ada, contract.removeList, { id: one })).rejects.toBeInstanceOf(NotFound);
    await expect(ask(ada, contract.changeList, stolen)).rejects.toBeInstanceOf(NotFound);
    await ask(rob, contract.orderLists, { ids: [] });
    await ask(ada, contract.orderLists, { ids: [two, one, three] });
    expect(await namesOf(rob), 'others order nothing here').toEqual(['Three', 'One', 'Second']);
    for (const id of ids) await ask(rob, contract.removeList, { id });
    await expect(ask(rob, contract.removeList, { id: one })).rejects.toBeInstanceOf(NotFound);
  });

  it('are shared by editors: with the paper, or with a desk and those below it', async () => {
    expect((await ask(ada, contract.savedLists, {})).mayShare).toBe('paper');
    expect((await ask(pol, contract.savedLists, {})).mayShare).toBe('desk');
    expect((await ask(rob, contract.savedLists, {})).mayShare).toBe('nobody');
    const all = await ask(ada, contract.saveList, { name: 'All', filter: { status: 'ready' }, sharedWith: 'paper' });
    const desk = { filter: {}, sharedWith: 'desk' } as const;
    await ask(ada, contract.saveList, { ...desk, name: 'Of news', section: news });
    const game = await ask(pol, contract.saveList, { ...desk, name: 'Of sport', section: sport });
    expect(await namesOf(rob), 'who works for all sees all').toEqual(['All', 'Of news', 'Of sport']);
    expect(await namesOf(eve)).toEqual(['All', 'Of news']);
    expect(await namesOf(pol)).toEqual(['Of sport', 'All']);
    const paper = { filter: {}, sharedWith: 'paper' } as const;
    await expect(ask(rob, contract.saveList, { ...paper, name: 'x' })).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(pol, contract.saveList, { ...paper, name: 'x' })).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(pol, contract.saveList, { ...desk, name: 'x', section: news })).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(ada, contract.saveList, { ...desk, name: 'x' })).rejects.toBeInstanceOf(Invalid);
    await expect(ask(ada, contract.saveList, { ...desk, name: 'x', section: 9_999 as SectionId })).rejects.toThrow();
    await expect(ask(pol, contract.removeList, { id: all.id })).rejects.toBeInstanceOf(NotFound);
    await expect(ask(rob, contract.changeList, { ...paper, id: all.id, name: 'x' })).rejects.toBeInstanceOf(NotFound);
    const changed = await ask(ada, contract.changeList, { ...desk, id: game.id, name: 'Games', section: sport });
    expect(changed.owner, 'somebody’s list stays theirs').toEqual({ id: 'pol', name: 'Pol' });
    await ask(ada, contract.removeList, { id: game.id });
    const log = await database().selectFrom('audit').select(['what', 'who']).orderBy('id').execute();
    expect(log.map(({ what, who }) => `${what} ${who}`)).toEqual([
      ...['list.shared ada', 'list.shared ada', 'list.shared pol', 'list.changed ada', 'list.removed ada'],
    ]);
  });

  it('are taken over from a browser once, and there is an end to how many', async () => {
    const kept = Array.from({ length: 60 }, (_, at) => ({ name: `Kept ${at}`, filter: { words: `w${at}` } }));
    expect(await ask(eve, contract.takeLists, { lists: kept.slice(0, 2) })).toEqual({ taken: 2 });
    expect(await ask(eve, contract.takeLists, { lists: kept.slice(0, 2) })).toEqual({ taken: 0 });
    expect(await ask(eve, contract.takeLists, { lists: kept })).toEqual({ taken: contract.MOST_LISTS - 2 });
    await expect(ask(eve, contract.saveList, { name: 'One more', filter: {} })).rejects.toBeInstanceOf(Invalid);
  });

  it('hold nothing that is no filter', async () => {
    for (const filter of [
      { html: '<b>' },
      { words: 'x'.repeat(201) },
      { days: 0 },
      { from: 'yesterday' },
      { section: -1 },
    ])
      await expect(ask(rob, contract.saveList, { name: 'Odd', filter: filter as never })).rejects.toThrow();
    for (const name of ['', '  ', 'a\nb', 'x'.repeat(61)])
      await expect(ask(rob, contract.saveList, { name, filter: {} })).rejects.toThrow();
    await database()
      .updateTable('savedLists')
      .set({ filterJson: '{"colour":"red"}' })
      .where('name', '=', 'All')
      .execute();
    const { lists } = await ask(ada, contract.savedLists, {});
    expect(lists.find(({ name }) => name === 'All')?.filter, 'one broken row spoils no list').toEqual({});
  });
});
