import { beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase, freshDatabase } from '../../../test/database.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { dialectOf } from '../../store/dialect.ts';
import { addAccounts, asker } from '../../writing/testing/ask.ts';
import * as contract from '../contract.ts';
import { cardOf, frontRoom, MINUTE, shown, staff } from '../fixture.ts';
import { frontRoutes } from '../routes.ts';
import { launches as launchesOf } from './contract.ts';
import { runDueLaunches } from './run-due-launches.ts';
import { startLaunchClock } from './start-launch-clock.ts';

const fern = staff('fern', ['frontEditor']);
const gil = staff('gil', ['chief']);
const HOUR = 60 * MINUTE;

async function begun(db: Parameters<typeof frontRoom>[0]) {
  const room = await frontRoom(db);
  await addAccounts(db, [fern, gil]);
  const ask = asker(frontRoutes({ find: async () => ({ stories: [], more: false }) }), room);
  const ids = await room.stories(14);
  await ask(fern, contract.beginFront, { key: 'home' });
  const lead = async () => {
    const [first] = (await ask(fern, contract.oneFront, { key: 'home' })).front.containers;
    if (!first) throw new Error('not begun');
    return first;
  };
  return {
    ...{ room, ask, ids, lead },
    /** puts a story at the top of the draft */
    async place(story: ArticleId) {
      const { id, revision: base, draft } = await lead();
      const asked = { key: 'home', id, base, draft: { ...draft, cards: [cardOf(story)] } };
      const { container } = await ask(fern, contract.saveDraft, asked);
      return { id, revision: container.revision };
    },
    top: async () => shown(await room.fronts.curated('home'))[0]?.[0],
  };
}

describeEachDatabase('launches at their hour', (database) => {
  let paper: Awaited<ReturnType<typeof begun>>;
  beforeAll(async () => {
    paper = await begun(database());
  });
  const due = () => runDueLaunches(paper.room.ctx);

  it('go out as they were set, once, however many ask, whatever became of the draft', async () => {
    const { room, ask, ids, place, top } = paper;
    const at = room.now() + HOUR;
    const set = await ask(fern, contract.launchFront, {
      key: 'home',
      containers: [await place(ids[2] as ArticleId)],
      at,
    });
    expect(set).toMatchObject({ launch: null, front: { scheduled: [{ state: 'waiting', at, by: { name: 'Fern' } }] } });
    expect((await paper.lead()).waiting).toMatchObject([
      { at, isOlder: false, content: { cards: [{ story: ids[2] }] } },
    ]);
    await place(ids[3] as ArticleId);
    const { front } = await ask(fern, contract.oneFront, { key: 'home' });
    expect(front.containers[0]?.waiting).toMatchObject([{ isOlder: true, content: { cards: [{ story: ids[2] }] } }]);
    expect(front.stories.map(({ id }) => id)).toContain(ids[2]);
    expect(front.containers[1]?.waiting).toEqual([]);
    room.at(at - 1);
    expect((await due()).done).toEqual([]);
    room.at(at + 300);
    const ran = await Promise.all([due(), due(), due()]);
    expect(ran.flatMap(({ done }) => done)).toMatchObject([{ front: 'home', lateMs: 300 }]);
    expect(ran.flatMap(({ failed, broken }) => [...failed, ...broken])).toEqual([]);
    expect(await top()).toBe(ids[2]);
    expect((await paper.lead()).waiting).toEqual([]);
    // what was drafted since is pending
    expect(await paper.lead()).toMatchObject({ isPending: true, draft: { cards: [{ story: ids[3] }] } });
    const [newest] = (await ask(fern, launchesOf, { key: 'home' })).launches;
    expect(newest).toMatchObject({ kind: 'scheduled', lateMs: 300, by: { name: 'Fern' }, fast: null });
    // a clock that is set back
    room.at(at - HOUR);
    expect((await due()).done).toEqual([]);
    room.at(at + HOUR);
    expect((await due()).done).toEqual([]);
  });

  it('are called off, refused for the past, and done whatever became of who set them', async () => {
    const { room, ask, ids, place, top } = paper;
    const chosen = [await place(ids[4] as ArticleId)];
    const launch = (at: number) => ask(fern, contract.launchFront, { key: 'home', containers: chosen, at });
    await expect(launch(room.now())).rejects.toThrow(Invalid);
    const { scheduled } = await launch(room.now() + HOUR);
    const { front } = await ask(gil, contract.callOffLaunch, { key: 'home', id: scheduled as number });
    expect(front.scheduled).toEqual([]);
    await expect(ask(gil, contract.callOffLaunch, { key: 'home', id: scheduled as number })).rejects.toThrow(Conflict);
    await launch(room.now() + HOUR);
    const standing = (state: 'suspended' | 'active') =>
      database()
        .updateTable('people')
        .set({ state, rolesJson: state === 'active' ? '["frontEditor"]' : '["reporter"]' })
        .where('id', '=', fern.id)
        .execute();
    await standing('suspended');
    room.at(room.now() + 2 * HOUR);
    const ran = await due();
    expect([ran.failed, ran.done.length]).toEqual([[], 1]);
    expect(await top()).toBe(ids[4]);
    await standing('active');
    const [newest] = (await ask(fern, launchesOf, { key: 'home' })).launches;
    expect(newest).toMatchObject({ kind: 'scheduled', by: { id: fern.id } });
  });

  it('say so where nothing is left of what was to go out', async () => {
    const { room, ask } = paper;
    const container = { layout: 'strip' as const, name: 'Brief', cards: [cardOf(paper.ids[7] as ArticleId)] };
    const { id, front } = await ask(fern, contract.addContainer, { key: 'home', after: null, draft: container });
    const revision = front.containers[0]?.revision as number;
    await ask(fern, contract.launchFront, { key: 'home', containers: [{ id, revision }], at: room.now() + HOUR });
    // not while it waits
    await expect(ask(fern, contract.removeContainer, { key: 'home', id, base: revision })).rejects.toThrow(Conflict);
    const { launch } = await ask(fern, contract.launchFront, { key: 'home', containers: [{ id, revision }] });
    const out = (await ask(fern, contract.oneFront, { key: 'home' })).front.containers[0]?.revision as number;
    const off = await ask(fern, contract.removeContainer, { key: 'home', id, base: out });
    const gone = { id, revision: off.front.containers[0]?.revision as number };
    await ask(fern, contract.launchFront, { key: 'home', containers: [gone] });
    room.at(room.now() + 2 * HOUR);
    expect((await due()).failed).toMatchObject([{ front: 'home', reason: expect.stringContaining('taken away') }]);
    // whoever set it is told; once, however often anybody looks
    await due();
    const told = database().selectFrom('notices').select(['personId', 'kind', 'articleId', 'count', 'dataJson']);
    const notices = await told.where('kind', '=', 'launchFailed').where('personId', '=', fern.id).execute();
    expect(notices).toMatchObject([{ articleId: null, count: 1, dataJson: expect.stringContaining('taken away') }]);
    await expect(ask(fern, contract.undoLaunch, { key: 'home', id: launch as number })).rejects.toThrow(/again since/);
  });

  it('are kept by the clock within a second, over a restart', async () => {
    const { room, ask, ids, place, top } = paper;
    room.at(Date.now());
    const chosen = [await place(ids[5] as ArticleId)];
    const at = Date.now() + 700;
    await ask(fern, contract.launchFront, { key: 'home', containers: chosen, at });
    const log = { info() {}, warn() {}, error() {} };
    const start = () => startLaunchClock({ db: database(), now: Date.now, log });
    await start().stop();
    const clocks = [start(), start()];
    await expect.poll(top, { timeout: 4_000, interval: 20 }).toBe(ids[5]);
    await Promise.all(clocks.map((clock) => clock.stop()));
    const row = await database()
      .selectFrom('frontLaunches')
      .select('at')
      .where('kind', '=', 'scheduled')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(row.at - at).toBeGreaterThanOrEqual(0);
    expect(row.at - at).toBeLessThan(1_000);
  });
});

describe.each(['sqlite', 'postgres'] as const)('a launch that is cut off (%s)', (dialect) => {
  it('has happened whole or not at all, after whichever statement', { timeout: 60_000 }, async () => {
    const open = await freshDatabase(dialect);
    const { room, ask, ids, place, top } = await begun(open.db);
    expect(dialectOf(open.db)).toBe(dialect);
    const before = await top();
    const chosen = [await place(ids[6] as ArticleId)];
    let cut = 0;
    for (let isDone = false; !isDone; cut++) {
      let left = cut;
      const db = open.db.withPlugin({
        transformQuery({ node }) {
          if (left-- <= 0) throw new Error('the power is off');
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      const asks = asker(frontRoutes({ find: async () => ({ stories: [], more: false }) }), { db, now: room.now });
      isDone = await asks(fern, contract.launchFront, { key: 'home', containers: chosen }).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'the power is off') throw error;
          return false;
        },
      );
      const launches = await open.db.selectFrom('frontLaunches').select('id').where('kind', '=', 'launch').execute();
      const log = await open.db.selectFrom('audit').select('id').where('what', '=', 'front.launch').execute();
      const told = await open.db
        .selectFrom('events')
        .select('payloadJson')
        .where('kind', '=', 'front.changed')
        .execute();
      const isOut = (await top()) === ids[6];
      expect(isOut ? ids[6] : before).toBe(await top());
      expect([launches.length, log.length]).toEqual(isOut ? [1, 1] : [0, 0]);
      const tags = told.filter(({ payloadJson }) => payloadJson.includes('"tags":["front"]'));
      // the first is of taking the front in hand
      expect(tags).toHaveLength(isOut ? 2 : 1);
      // what came after the launch was only the answer
      if (isOut) break;
    }
    expect(cut).toBeGreaterThan(8);
    // whoever begins again finds the draft as it was left
    expect(await top()).toBe(ids[6]);
    expect((await ask(fern, contract.oneFront, { key: 'home' })).front.containers[0]?.isPending).toBe(false);
    await open.close();
  });
});
