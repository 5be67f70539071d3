import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { addOne } from '../../people/fixture.ts';
import { tellOfRed } from './tell-of-red.ts';

describeEachDatabase('what stays red', (database) => {
  let room: Newsroom;
  let story: ArticleId;
  let ada: PersonId;
  let cleo: PersonId;
  beforeEach(() => database().deleteFrom('notices').execute());
  beforeAll(async () => {
    room = await newsroom(database());
    story = await room.write({ headline: 'Ferries' });
    ada = await addOne(room.ctx, 'ada', { roles: ['editor'] });
    cleo = await addOne(room.ctx, 'cleo', { roles: ['chief'] });
  });
  const red = (by: PersonId | null, many = 1) => ({
    ...{ receipt: 1, article: story, title: 'Ferries', act: 'publish', by },
    lines: Array.from({ length: many }, (_, n) => ({ label: `Letter to ${n}@post.example`, fault: 'away' })),
  });
  const told = async () => {
    const rows = await database().selectFrom('notices').select(['personId', 'kind', 'dataJson']).execute();
    return rows.map(({ personId, dataJson }) => [personId, JSON.parse(dataJson).what]);
  };

  it('is told to whoever acted, with the first places by name', async () => {
    await tellOfRed(room.ctx, red(ada, 50));
    const named = [0, 1, 2, 3, 4].map((n) => `Letter to ${n}@post.example`);
    expect(await told()).toEqual([[ada, [...named, '…'].join(', ')]]);
  });

  it('is told to the chief editors where nobody acted, or who did has left', async () => {
    await tellOfRed(room.ctx, red(null));
    expect(await told()).toEqual([[cleo, 'Letter to 0@post.example']]);
    await database().deleteFrom('notices').execute();
    await database().updateTable('people').set({ state: 'left' }).where('id', '=', ada).execute();
    await tellOfRed(room.ctx, red(ada));
    expect((await told()).map(([person]) => person)).toEqual([cleo]);
  });
});
