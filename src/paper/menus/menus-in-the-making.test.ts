import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { HOUR, type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import { withdraw } from '../../articles/withdraw.ts';
import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { addAccounts } from '../../writing/testing/ask.ts';
import { loadPaper } from '../load-paper.ts';
import { saveSection } from '../save-section.ts';
import { retireTopics } from '../topics/retire-topics.ts';
import { type MenuDraftEntry, type MenuState, type MenuTarget, MOST_WAITING } from './contract.ts';
import { withDraftMenu } from './draft-menus.ts';
import { findTargets } from './find-targets.ts';
import { callOffMenu, launchMenu } from './launch-menu.ts';
import { menuHistory } from './menu-history.ts';
import { menuState } from './menu-state.ts';
import { runDueMenus } from './run-due-menus.ts';
import { saveMenuDraft } from './save-draft.ts';
import { startMenuClock } from './start-menu-clock.ts';
import { undoMenu } from './undo-menu.ts';

const place = 'main' as const;
const entry = (target: MenuTarget, label = '', children: MenuDraftEntry[] = []): MenuDraftEntry => ({
  label,
  target,
  children,
});

describeEachDatabase('menus in the making', (database) => {
  let room: Newsroom;
  let ada: NewsroomContext;
  let story: ArticleId;
  const readers = async () => (await loadPaper(database())).menus.main.map(({ label }) => label);
  const drafted = async (...entries: MenuDraftEntry[]): Promise<MenuState> => {
    const { revision } = await menuState(ada, place);
    return saveMenuDraft(ada, { place, revision, entries });
  };
  const launch = async (at: number | null = null) => {
    const { revision } = await menuState(ada, place);
    return launchMenu(ada, { place, revision, at });
  };
  const events = async () =>
    (await database().selectFrom('events').select('kind').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow())
      .kind;

  beforeAll(async () => {
    room = await newsroom(database());
    story = await room.live({ headline: 'Ferries run again' });
    ada = contextOf(room, 'ada');
    await addAccounts(database(), [ada.person, contextOf(room, 'rolf').person]);
  });
  beforeEach(() => room.at(NOON));

  it('begin with what readers have by rule, and change nothing for them until they are launched', async () => {
    const begun = await menuState(ada, place);
    expect(begun).toMatchObject({ byRule: true, draft: null, revision: 0 });
    expect(begun.live.map(({ title }) => title)).toEqual(['News', 'Sport']);
    const { revision } = await loadPaper(database());
    const state = await drafted(
      entry({ kind: 'home' }, 'Start'),
      entry({ kind: 'section', id: room.sections.news }, '', [entry({ kind: 'article', id: story })]),
    );
    expect(state.draft?.entries[1]?.children[0]).toMatchObject({ title: 'Ferries run again', state: 'there' });
    expect(await events()).toBe('paper.drafted');
    expect((await loadPaper(database())).revision, 'no page is made anew').toBe(revision);
    expect(await readers()).toEqual([]);
    const preview = await withDraftMenu(database(), room.ctx.now, await loadPaper(database()), place);
    expect(preview.menus.main.map(({ label }) => label)).toEqual(['Start', 'News']);
    expect((await launch()).draft).toBeNull();
    expect(await readers()).toEqual(['Start', 'News']);
    await expect(launch()).rejects.toThrow(Invalid);
  });

  it('are changed by one at a time: who is second is given what there is', async () => {
    const seen = await menuState(ada, place);
    await drafted(entry({ kind: 'home' }, 'Mine'));
    const late = { place, revision: seen.revision, entries: [entry({ kind: 'home' }, 'Theirs')] };
    const error = await saveMenuDraft(contextOf(room, 'rolf'), late).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(Conflict);
    expect((error as Conflict).current).toMatchObject({ draft: { entries: [{ label: 'Mine' }], by: { name: 'ada' } } });
    await expect(launchMenu(ada, { place, revision: seen.revision, at: null })).rejects.toThrow(Conflict);
    expect((await drafted(...stored(seen.live))).draft, 'as readers have it is no draft').toBeNull();
  });

  it('keep own addresses by what stands there, and refuse what no reader should be led to', async () => {
    const state = await drafted(
      entry({ kind: 'address', address: '/news/europe/' }),
      entry({ kind: 'address', address: '/' }),
      entry({ kind: 'address', address: '/nothing-here/' }),
      entry({ kind: 'address', address: 'https://out.example/' }, 'Out'),
    );
    expect(state.draft?.entries.map(({ target, state: is }) => [target.kind, is])).toEqual([
      ['section', 'there'],
      ['home', 'there'],
      ['address', 'gone'],
      ['address', 'there'],
    ]);
    for (const address of [
      'javascript:alert(1)',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'data:x',
      'http://a@b.example/',
      'https://:x@b.example',
    ])
      await expect(drafted(entry({ kind: 'address', address }))).rejects.toThrow(Invalid);
    await saveSection(room.ctx, { id: room.sections.europe, name: 'The continent', slug: 'continent' });
    expect((await menuState(ada, place)).draft?.entries[0]).toMatchObject({
      title: 'The continent',
      path: expect.stringContaining('/continent/'),
    });
  });

  it('say which entries lead nowhere; readers do not see those', async () => {
    await drafted(
      entry({ kind: 'article', id: story }, '', [entry({ kind: 'section', id: room.sections.sport })]),
      entry({ kind: 'topic', id: room.topics.budget }),
      entry({ kind: 'article', id: 99_999 as ArticleId }),
    );
    await launch();
    await withdraw(room.ctx, story);
    await retireTopics(room.ctx, [room.topics.budget], true);
    expect(await readers()).toEqual(['Sport', 'Budget']);
    const { live } = await menuState(ada, place);
    expect(live.map(({ state, title }) => [state, title])).toEqual([
      ['gone', ''],
      ['retired', 'Budget'],
      ['gone', ''],
    ]);
  });

  it('never show the title of a story that readers have not had', async () => {
    const secret = await room.write({ headline: 'Not to be known' });
    const state = await drafted(entry({ kind: 'article', id: secret }));
    expect(JSON.stringify(state)).not.toContain('Not to be known');
  });

  it('wait at most so many at a time', async () => {
    const more = { place, state: 'waiting' as const, personId: null, createdAt: 0, doneAt: null, launchId: null };
    const labels = [entry({ kind: 'home' }, 'a "target": b', [entry({ kind: 'archive' })])];
    const values = Array.from({ length: MOST_WAITING }, (_, at) => ({
      ...{ ...more, at: NOON + HOUR + at, reason: '', entriesJson: JSON.stringify(labels) },
    }));
    await database().insertInto('menuSchedules').values(values).execute();
    await drafted(entry({ kind: 'home' }, 'One too many'));
    const fault = await launch(NOON + HOUR).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Invalid);
    expect((fault as Invalid).fields.at).toContain('call one off first');
    const { scheduled } = await menuState(ada, place);
    expect(new Set(scheduled.map(({ entries }) => entries))).toEqual(new Set([2]));
    for (const { id } of scheduled) await callOffMenu(ada, { place, id });
    const kept = await database().selectFrom('menuSchedules').select('entriesJson').distinct().execute();
    expect(kept).toEqual([{ entriesJson: '[]' }]);
    await database().deleteFrom('menuSchedules').execute();
  });

  it('go out at their hour as they were, once, and leave what was worked on since', async () => {
    await drafted(entry({ kind: 'home' }, 'At nine'));
    await expect(launch(NOON)).rejects.toThrow(Invalid);
    const waiting = await launch(NOON + HOUR);
    expect(waiting.scheduled).toMatchObject([{ at: NOON + HOUR, state: 'waiting', entries: 1 }]);
    await drafted(entry({ kind: 'home' }, 'Later still'));
    expect(await runDueMenus(room.ctx)).toEqual({ done: [], failed: [], broken: [] });
    room.at(NOON + HOUR + 1_500);
    const runs = await Promise.all([1, 2, 3].map(() => runDueMenus(room.ctx)));
    expect(runs.flatMap(({ done }) => done)).toMatchObject([{ place, lateMs: 1_500 }]);
    expect(await readers()).toEqual(['At nine']);
    expect((await menuState(ada, place)).draft?.entries).toMatchObject([{ label: 'Later still' }]);
  });

  it('are called off', async () => {
    const { scheduled } = await launch(NOON + HOUR);
    const id = scheduled[0]?.id as number;
    expect((await callOffMenu(ada, { place, id })).scheduled).toEqual([]);
    await expect(callOffMenu(ada, { place, id })).rejects.toThrow(Conflict);
    await expect(callOffMenu(ada, { place, id: 999 })).rejects.toThrow(NotFound);
  });

  it('are kept by the clock, over a restart', async () => {
    room.at(Date.now());
    await launch(Date.now() + 400);
    const log = { info() {}, warn() {}, error() {} };
    await startMenuClock({ db: database(), now: Date.now, log }).stop();
    let ran = 0;
    const clock = startMenuClock({ db: database(), now: Date.now, log, onRan: () => (ran += 1) });
    const end = Date.now() + 5_000;
    while (ran === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 25));
    await clock.stop();
    expect(await readers()).toEqual(['Later still']);
  });

  it('are taken back as long as readers have them, to the rule too', async () => {
    const { launches } = await menuHistory(database(), { place });
    expect(launches.map(({ kind, mayUndo }) => [kind, mayUndo])).toEqual([
      ['scheduled', true],
      ['scheduled', false],
      ['launch', false],
      ['launch', false],
    ]);
    expect(launches[0]).toMatchObject({ added: ['Later still'], removed: ['At nine'] });
    await expect(undoMenu(ada, { place, id: launches[1]?.id as number })).rejects.toThrow(Conflict);
    await undoMenu(ada, { place, id: launches[0]?.id as number });
    expect(await readers()).toEqual(['At nine']);
    await expect(undoMenu(ada, { place, id: launches[0]?.id as number })).rejects.toThrow(Conflict);
    await undoMenu(ada, { place, id: launches[1]?.id as number });
    await undoMenu(ada, { place, id: launches[2]?.id as number });
    await undoMenu(ada, { place, id: launches[3]?.id as number });
    expect((await menuState(ada, place)).byRule).toBe(true);
  });

  it('find what an entry could lead to, and nothing that readers do not have', async () => {
    const live = async () => [{ id: story, headline: 'Harbour opens', path: '/harbour-opens/' }];
    const found = await findTargets(database(), 'harb', live);
    expect(found.map(({ detail, title }) => [detail, title])).toEqual([
      ['topic', 'Harbour'],
      ['story', 'Harbour opens'],
    ]);
    expect(await findTargets(database(), '/sport/', live)).toMatchObject([{ target: { kind: 'section' } }]);
    expect(await findTargets(database(), '/nowhere/', live)).toEqual([]);
    expect(await findTargets(database(), '//evil.example', live)).toEqual([]);
  });

  it('go out whatever became of who set them, and fail where they lead nobody should be led', async () => {
    await database().deleteFrom('menuSchedules').execute();
    await drafted(entry({ kind: 'home' }, 'Set by Rolf'));
    const rolf = contextOf(room, 'rolf');
    const { revision } = await menuState(ada, place);
    await launchMenu(rolf, { place, revision, at: NOON + HOUR });
    await database()
      .updateTable('people')
      .set({ state: 'suspended', rolesJson: '["reporter"]' })
      .where('id', '=', 'rolf' as PersonId)
      .execute();
    room.at(NOON + 2 * HOUR);
    expect((await runDueMenus(room.ctx)).done).toMatchObject([{ place }]);
    expect(await readers()).toEqual(['Set by Rolf']);
    expect((await menuHistory(database(), { place })).launches[0]).toMatchObject({ by: { id: 'rolf' } });
    const wrong = [entry({ kind: 'address', address: 'javascript:alert(1)' }, 'x')];
    await database()
      .insertInto('menuSchedules')
      .values({
        ...{ place, at: NOON + HOUR, state: 'waiting', personId: null, createdAt: 0, doneAt: null, launchId: null },
        ...{ reason: '', entriesJson: JSON.stringify(wrong) },
      })
      .execute();
    expect((await runDueMenus(room.ctx)).failed).toMatchObject([{ place }]);
    expect(await readers()).toEqual(['Set by Rolf']);
    expect((await menuState(ada, place)).scheduled).toMatchObject([{ state: 'failed' }]);
  });
});

function contextOf({ ctx }: Newsroom, id: string): NewsroomContext {
  const person = {
    ...{ id: id as PersonId, name: id, email: `${id}@p.example`, username: id, author: null },
    ...{ roles: ['chief' as const], sections: null },
  };
  return { ...ctx, who: person.id, person, session: 's', from: '', agent: '' };
}

function stored(entries: MenuState['live']): MenuDraftEntry[] {
  return entries.map(({ label, target, children }) => ({ label, target, children: stored(children) }));
}
