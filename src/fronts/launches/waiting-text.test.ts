import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { addAccounts, asker } from '../../writing/testing/ask.ts';
import * as contract from '../contract.ts';
import { cardOf, frontRoom, MINUTE, staff } from '../fixture.ts';
import { MOST_WAITING } from '../layouts.ts';
import { frontRoutes } from '../routes.ts';
import { runDueLaunches } from './run-due-launches.ts';
import { waitingNames, waitingText } from './waiting-text.ts';

const fern = staff('fern', ['frontEditor']);
const HOUR = 60 * MINUTE;
const NAME = 'A "name" ]},{"id":9 \\';

describeEachDatabase('what waits for its hour on a front', (database) => {
  let paper: Awaited<ReturnType<typeof begun>>;
  beforeAll(async () => {
    paper = await begun();
  });

  async function begun() {
    const room = await frontRoom(database());
    await addAccounts(database(), [fern]);
    const ask = asker(frontRoutes({ find: async () => ({ stories: [], more: false }) }), room);
    const [story] = (await room.stories(3)) as [ArticleId];
    await ask(fern, contract.beginFront, { key: 'home' });
    const draft = { layout: 'strip' as const, name: NAME, cards: [cardOf(story, { standfirst: 'long '.repeat(200) })] };
    const { id, front } = await ask(fern, contract.addContainer, { key: 'home', after: null, draft });
    const revision = front.containers[0]?.revision as number;
    const set = (at: number) =>
      ask(fern, contract.launchFront, { key: 'home', containers: [{ id, revision }], at: room.now() + at });
    return { room, ask, id, set };
  }
  const rows = (state: 'waiting' | 'cancelled' | 'failed') =>
    database().selectFrom('frontSchedules').select(['id', 'containersJson']).where('state', '=', state).execute();

  it('is listed by its names alone, whatever they hold', async () => {
    const { set, id } = paper;
    const { front } = await set(HOUR);
    expect(front.scheduled).toMatchObject([{ containers: [{ id, name: NAME }] }]);
    const [row] = await rows('waiting');
    // an older version kept no names before the states
    const states = JSON.parse(row?.containersJson ?? '').slice(1);
    const older = JSON.stringify(states);
    expect(waitingText(states)).toBe(row?.containersJson);
    await database().updateTable('frontSchedules').set({ containersJson: older }).execute();
    expect(await waitingNames(database(), [row?.id as number])).toEqual(new Map([[row?.id, [{ id, name: NAME }]]]));
  });

  it('is at most so much, and nothing of it is kept once it is over but what it was called', async () => {
    const { set, id, ask, room } = paper;
    for (let count = 1; count < MOST_WAITING; count++) await set(HOUR + count);
    const fault = await set(2 * HOUR).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Invalid);
    expect((fault as Invalid).fields.at).toContain('call one off first');
    const [first] = await rows('waiting');
    await ask(fern, contract.callOffLaunch, { key: 'home', id: first?.id as number });
    expect((await rows('cancelled')).map(({ containersJson }) => containersJson)).toEqual(['[]']);
    await set(2 * HOUR);
    await database().updateTable('frontContainers').set({ isGone: 1 }).where('id', '=', id).execute();
    room.at(room.now() + 3 * HOUR);
    expect((await runDueLaunches(room.ctx)).failed).toHaveLength(MOST_WAITING);
    const failed = await rows('failed');
    expect(failed.every(({ containersJson }) => containersJson.length < 200)).toBe(true);
    const { front } = await ask(fern, contract.oneFront, { key: 'home' });
    expect(front.scheduled[0]).toMatchObject({ state: 'failed', containers: [{ id, name: NAME }] });
  });

  it('is not kept of what was called off because the front was given back to the rule', async () => {
    const { set, id, ask } = paper;
    await database().updateTable('frontContainers').set({ isGone: 0 }).where('id', '=', id).execute();
    const { revision } = (await set(4 * HOUR)).front;
    await ask(fern, contract.leaveToRule, { key: 'home', revision });
    expect(await rows('waiting')).toEqual([]);
    expect((await rows('cancelled')).map(({ containersJson }) => containersJson)).toEqual(['[]', '[]']);
  });
});
