import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { PersonId } from '../base/ids.ts';
import { runDueMenus } from '../paper/menus/run-due-menus.ts';
import { addOne } from '../people/fixture.ts';
import { tellMenuEditors } from './tell-menu-editors.ts';

const HOUR = 3_600_000;

describeEachDatabase('hours of menus that were not kept', (database) => {
  const ctx = (now: number) => ({ db: database(), now: () => now, who: null });
  const people: Record<string, PersonId> = {};
  beforeAll(async () => {
    for (const [name, role] of [
      ['cleo', 'chief'],
      ['ada', 'administrator'],
      ['rolf', 'reporter'],
    ] as const)
      people[name] = await addOne(ctx(1), name, { roles: [role] });
  });
  const set = async (by: string, at: number, entriesJson = '[]') => {
    await database().deleteFrom('notices').execute();
    await database()
      .insertInto('menuSchedules')
      .values({
        ...{ place: 'main', at, state: 'waiting', personId: people[by] as PersonId, createdAt: 0, entriesJson },
        ...{ doneAt: null, launchId: null, reason: '' },
      })
      .execute();
  };
  const told = async () => {
    const rows = await database().selectFrom('notices').select(['personId', 'kind', 'dataJson']).execute();
    const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
    return rows.map(({ personId, kind, dataJson }) => [names.get(personId), kind, JSON.parse(dataJson)]).sort();
  };

  it('are told to whoever set one and may no more, and to all who may change menus', async () => {
    const target = { kind: 'address', address: 'javascript:alert(1)' };
    await set('rolf', HOUR, JSON.stringify([{ label: 'x', target, children: [] }]));
    expect((await runDueMenus(ctx(HOUR), undefined, tellMenuEditors)).failed).toHaveLength(1);
    const data = { menu: 'main', at: HOUR, reason: expect.stringContaining('address') };
    expect(await told()).toEqual(['ada', 'cleo', 'rolf'].map((name) => [name, 'menuFailed', data]));
  });

  it('are told with how late they were, and why; not where they were kept', async () => {
    await set('cleo', 2 * HOUR);
    expect((await runDueMenus(ctx(2 * HOUR + 900), undefined, tellMenuEditors)).done).toHaveLength(1);
    expect(await told()).toEqual([]);
    await set('cleo', 3 * HOUR);
    await runDueMenus(ctx(3 * HOUR + 66_000), undefined, tellMenuEditors);
    const data = expect.objectContaining({ menu: 'main', at: 3 * HOUR, seconds: 66 });
    expect(await told()).toEqual(['ada', 'cleo'].map((name) => [name, 'menuLate', data]));
  });
});
