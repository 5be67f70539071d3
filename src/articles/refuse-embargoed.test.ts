import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Conflict } from '../base/errors.ts';
import { HOUR, type Newsroom, NOON, newsroom } from './fixture.ts';
import { publish, publishAll } from './publish.ts';

describeEachDatabase('refuseEmbargoed', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  const embargo = async (headline: string, until: number | null) => {
    const id = await room.write({ headline });
    await database()
      .insertInto('embargoes')
      .values({
        articleId: id,
        until,
        reason: 'Agreed with the court',
        liftReason: '',
        personId: null,
        createdAt: NOON,
      })
      .execute();
    return id;
  };
  const isLive = (id: number) =>
    database()
      .selectFrom('liveArticles')
      .select('id')
      .where('id', '=', id as never)
      .executeTakeFirst();

  it('lets nothing out before its hour, and says until when and why', async () => {
    const id = await embargo('Verdict', NOON + HOUR);
    const refused = await publish(room.ctx, id, { act: 'publish' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({ message: expect.stringContaining('Agreed with the court') });
    expect(await isLive(id)).toBeUndefined();
    room.at(NOON + HOUR);
    await publish(room.ctx, id, { act: 'publish' });
    expect(await isLive(id)).toBeDefined();
  });

  it('holds an open-ended one until it is lifted, imports and batches not excepted', async () => {
    room.at(NOON);
    const [held, free] = [await embargo('Held', null), await room.write({ headline: 'Free' })];
    room.at(NOON + 900 * HOUR);
    for (const act of ['publish', 'import'] as const)
      await expect(
        publishAll(room.ctx, [
          { id: free, act },
          { id: held, act },
        ]),
      ).rejects.toThrow(Conflict);
    expect(await isLive(free)).toBeUndefined();
    await database().updateTable('embargoes').set({ liftedAt: room.ctx.now() }).where('articleId', '=', held).execute();
    await publish(room.ctx, held, { act: 'publish' });
    expect(await isLive(held)).toBeDefined();
  });
});
