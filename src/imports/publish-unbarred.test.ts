import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { NOON, newsroom } from '../articles/fixture.ts';
import type { ArticleId } from '../base/ids.ts';
import { publishUnbarred } from './publish-unbarred.ts';

describeEachDatabase('what an import publishes', (database) => {
  it('is all but what is under embargo, which the report names', async () => {
    const db = database();
    const { ctx, write } = await newsroom(db);
    const free = await write({ headline: 'Free' });
    const barred = await write({ headline: 'Barred' });
    const over = await write({ headline: 'Over' });
    for (const [articleId, until] of [
      [barred, NOON + 1],
      [over, NOON],
    ] as const)
      await db
        .insertInto('embargoes')
        .values({ articleId, until, reason: 'agreed', liftReason: '', personId: null, createdAt: NOON - 1 })
        .execute();
    const said: unknown[] = [];
    const batch = { ctx, problem: (...problem: unknown[]) => void said.push(problem) };
    const order = (id: ArticleId) => ({ id, act: 'import' as const, publishedAt: NOON - 1 });
    await publishUnbarred(
      batch,
      [free, barred, over].map((id) => ({
        order: order(id),
        kind: 'posts',
        title: `Story ${id}`,
        where: `item ${id}`,
      })),
    );
    const live = await db.selectFrom('liveArticles').select('id').orderBy('id').execute();
    expect(live.map(({ id }) => id)).toEqual([free, over]);
    expect(said).toEqual([['posts', `Story ${barred}`, expect.stringContaining('embargo'), `item ${barred}`]]);
    const kept = await db.selectFrom('articles').select('status').where('id', '=', barred).executeTakeFirst();
    expect(kept).toEqual({ status: 'draft' });
  });
});
