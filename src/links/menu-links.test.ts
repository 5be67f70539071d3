import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { DAY, type Newsroom, NOON, newsroom } from '../articles/fixture.ts';
import { NotFound } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { type MenuItemInput, saveMenu } from '../paper/menus/save-menu.ts';
import type { Role } from '../people/person.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { addAccounts } from '../writing/testing/ask.ts';
import { links as endpoint } from './contract.ts';
import { indexMenuLinks } from './index-menu-links.ts';
import { checkLink, heedLink, ignoreLink } from './link-acts.ts';
import { linkTasks } from './link-tasks.ts';
import { tellDead } from './tell-dead.ts';
import { createOutsideWatch } from './watch-outside.ts';

const ORIGIN = 'https://paper.example';

describeEachDatabase('links of menus', (database) => {
  let room: Newsroom;
  let chief: NewsroomContext;
  let editor: NewsroomContext;
  const tasks = async (who: NewsroomContext, asked: Parameters<typeof endpoint.input.parse>[0] = {}) =>
    (await linkTasks({ ...who, now: room.ctx.now }, endpoint.input.parse(asked))).links;
  const menu = async (...items: MenuItemInput[]) => {
    await saveMenu(room.ctx, { slug: 'main', name: 'Top', place: 'main', items });
    await indexMenuLinks(room.ctx, ORIGIN);
  };
  const entry = (label: string, address: string, ...children: MenuItemInput[]): MenuItemInput => ({
    label,
    target: { kind: 'address', address },
    children,
  });
  const look = async (days: number) => {
    room.at(NOON + days * DAY);
    const ask = async (address: string) => ({ status: address.includes('gone') ? 410 : 200, location: undefined });
    await createOutsideWatch({ ask, perMinute: 900, between: 0 })(room.ctx);
  };
  const named = async () => ({ target: (await tasks(chief))[0]?.target as number, menu: 'main' as const });

  beforeAll(async () => {
    room = await newsroom(database());
    chief = contextOf(room, 'cora', ['chief']);
    editor = contextOf(room, 'ada', ['editor']);
    await addAccounts(database(), [chief.person, editor.person]);
    await menu(
      entry('About us', '/about/'),
      entry('Fine', 'https://fine.org/', entry('Gone', 'https://gone.org/#top'), entry('Again', 'https://gone.org/')),
      entry('Write', 'mailto:desk@paper.example'),
    );
  });
  beforeEach(() => room.at(NOON));

  it('are asked as those of stories, each once, and are tasks of who keeps the menus', async () => {
    const targets = await database().selectFrom('linkTargets').select('address').orderBy('address').execute();
    expect(targets.map(({ address }) => address)).toEqual(['https://fine.org/', 'https://gone.org/']);
    for (const days of [0.1, 1.2, 2.4]) await look(days);
    expect(await tasks(chief)).toMatchObject([
      { address: 'https://gone.org/', words: 'Gone', state: 'dead', why: 'gone', story: null, menu: 'main' },
    ]);
    expect(await tasks(editor)).toEqual([]);
    expect(await tasks(chief, { kind: 'inside' })).toEqual([]);
    expect(await tasks(chief, { mine: '1' }), 'nobody launched it here').toEqual([]);
    expect(await tasks(chief, { section: room.sections.news })).toEqual([]);
  });

  it('may be right, until something else is wrong with them, and are looked at when that is asked for', async () => {
    const link = await named();
    await expect(ignoreLink(editor, { ...link, why: 'No.' })).rejects.toThrow(NotFound);
    await expect(checkLink(chief, { ...link, menu: 'footer' })).rejects.toThrow(NotFound);
    await ignoreLink(chief, { ...link, why: 'They move house.' });
    expect(await tasks(chief)).toEqual([]);
    expect(await tasks(chief, { list: 'ignored' })).toMatchObject([{ ignored: { why: 'They move house.' } }]);
    // another launch with it in takes nothing back
    await menu(entry('Fine', 'https://fine.org/'), entry('Gone for now', 'https://gone.org/'));
    expect(await tasks(chief, { list: 'ignored' })).toMatchObject([{ words: 'Gone for now' }]);
    await heedLink(chief, link);
    await checkLink(chief, link);
    expect(await tasks(chief)).toMatchObject([{ isDue: true }]);
  });

  it('are told once to whoever launched the menu last', async () => {
    const launch = { place: 'main', kind: 'launch', at: NOON, personId: chief.person.id } as const;
    const none = { beforeJson: null, afterJson: null, lateMs: null, undoneBy: null, undoes: null };
    await database()
      .insertInto('menuLaunches')
      .values({ ...launch, ...none })
      .execute();
    room.at(NOON + 3 * DAY);
    expect(await tasks(chief, { mine: '1' })).toHaveLength(1);
    await tellDead(room.ctx);
    await tellDead(room.ctx);
    const told = await database()
      .selectFrom('notices')
      .select(['personId', 'dataJson'])
      .where('kind', '=', 'linksDead')
      .execute();
    expect(told.map(({ personId, dataJson }) => [personId, JSON.parse(dataJson)])).toEqual([
      ['cora', { count: 1, what: 'Top' }],
    ]);
  });

  it('go with the entry, and nobody is asked for them any more', async () => {
    await menu(entry('Fine', 'https://fine.org/'));
    expect(await tasks(chief)).toEqual([]);
    await look(20);
    const targets = await database().selectFrom('linkTargets').select('address').execute();
    expect(targets).toEqual([{ address: 'https://fine.org/' }]);
  });
});

function contextOf({ ctx }: Newsroom, id: string, roles: Role[]): NewsroomContext {
  const person = {
    ...{ id: id as PersonId, name: id, email: `${id}@p.example`, username: id, author: null },
    ...{ roles, sections: null },
  };
  return { ...ctx, who: person.id, person, session: 's', from: '', agent: '' };
}
