import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { publishStory, undo, withdrawStory } from '../contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from '../fixture.ts';

/** What acts write into; their numbers of rows tell all from nothing. */
const TABLES = [
  ...(['editions', 'liveArticles', 'liveBodies', 'liveSections', 'liveCounts', 'liveTexts', 'changes'] as const),
  ...(['versions', 'letterQueue', 'withdrawals', 'schedules', 'redirects'] as const),
  ...(['receipts', 'receiptLines', 'events', 'audit', 'notices'] as const),
];

describeEachDatabase('an act that breaks at any of its statements', (database) => {
  it('is done whole or not at all, and can be done after it', async () => {
    let left = 0;
    // what others ask at the same time, by a clock of their own, is no statement of the act
    const attempts = new AsyncLocalStorage<number>();
    const breaker: KyselyPlugin = {
      transformQuery({ node }) {
        if (attempts.getStore() !== attempt) return node;
        left -= 1;
        if (left === 0) throw new Error('the disk is gone');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    let attempt = 0;
    const db: Db = database();
    const room = await publishingRoom(db.withPlugin(breaker));
    const counts = async () => {
      const found: Record<string, number> = {};
      for (const table of TABLES) {
        const { rows } = await db
          .selectFrom(table)
          .select((on) => on.fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow();
        found[table] = Number(rows);
      }
      return JSON.stringify(found);
    };
    const statusOf = async (id: ArticleId) =>
      (await db.selectFrom('articles').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

    /** Breaks it at its first statement, then at its second …, until it is done. Says at how many nothing was left of it. */
    // the story is held open meanwhile: opening and closing it is no part of the act
    const sweep = (id: ArticleId, act: () => Promise<unknown>): Promise<number> =>
      room.writing.live.within(id, () => swept(id, act));
    const swept = async (id: ArticleId, act: () => Promise<unknown>): Promise<number> => {
      const before = [await counts(), await statusOf(id)];
      for (let point = 1; ; point += 1) {
        left = point;
        attempt += 1;
        const outcome = await attempts.run(attempt, act).then(
          () => 'done',
          (error: unknown) => String(error),
        );
        const isReached = left <= 0;
        left = 0;
        const after = [await counts(), await statusOf(id)];
        if (after.join() !== before.join()) return point - 1;
        expect([outcome, isReached]).toEqual(['Error: the disk is gone', true]);
      }
    };

    const id = await room.story('Breaks');
    const published = await sweep(id, () => publish(room, id));
    expect(published).toBeGreaterThan(40);
    expect(await statusOf(id)).toBe('live');
    expect(await room.reader.byId(id)).toMatchObject({ headline: 'Breaks', edition: 1 });
    const receipt = async () =>
      (
        await db
          .selectFrom('receipts')
          .select('id')
          .where('articleId', '=', id)
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow()
      ).id;
    room.at(room.now() + HOUR);
    const withdrawn = await sweep(id, () => room.ask(room.cleo, withdrawStory, { id, reason: 'x', publicReason: 'y' }));
    expect(withdrawn).toBeGreaterThan(20);
    expect(await room.reader.byId(id)).toBeNull();
    const number = await receipt();
    const undone = await sweep(id, () => room.ask(room.cleo, undo, { id: number }));
    expect(undone).toBeGreaterThan(20);
    expect(await room.reader.byId(id)).toMatchObject({ headline: 'Breaks' });
    await room.close();
  }, 120_000);
});

function publish(room: PublishingRoom, id: ArticleId): Promise<unknown> {
  return room.ask(room.cleo, publishStory, { id, act: 'publish', places: ['site', 'feed', 'newsletter'] });
}
