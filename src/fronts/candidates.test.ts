import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { createPublicArticles } from '../articles/public-articles.ts';
import { Conflict, Invalid } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { addAccounts, asker } from '../writing/testing/ask.ts';
import { clipboard, saveClipboard } from './clipboard/contract.ts';
import * as contract from './contract.ts';
import { cardOf, frontRoom, staff } from './fixture.ts';
import { frontRoutes } from './routes.ts';

const fern = staff('fern', ['frontEditor']);
const gil = staff('gil', ['chief']);

describeEachDatabase('what can be placed', (database) => {
  let room: Awaited<ReturnType<typeof frontRoom>>;
  let ask: ReturnType<typeof asker>;
  let ids: ArticleId[];
  beforeAll(async () => {
    room = await frontRoom(database());
    await addAccounts(database(), [fern, gil]);
    const articles = createPublicArticles(database());
    const find = async ({ page }: { page: number }) => ({
      stories: await articles.cards(ids.slice(0, 2)),
      more: page < 2,
    });
    ask = asker(frontRoutes({ find }), room);
    ids = await room.stories(35);
    await room.write({ headline: 'Unpublished' });
  });

  it('is every live story, newest first, page after page, and nothing else', async () => {
    const first = await ask(fern, contract.candidates, {});
    expect(first.stories).toHaveLength(30);
    expect(first.stories[0]).toMatchObject({ id: ids[34], state: 'live', edition: 1, on: [] });
    const rest = await ask(fern, contract.candidates, { before: first.next as string });
    expect([...first.stories, ...rest.stories].map(({ id }) => id)).toEqual([...ids].reverse());
    expect(rest.next).toBeNull();
    const sport = await ask(fern, contract.candidates, { section: room.sections.sport });
    expect(sport.stories).toEqual([]);
    for (const before of ['x', '1-', "1-1' or 1=1", '-'])
      await expect(ask(fern, contract.candidates, { before })).rejects.toThrow(Invalid);
  });

  it('is found by words, and says which fronts have it', async () => {
    const { containers } = (await ask(fern, contract.beginFront, { key: 'home' })).front;
    const lead = containers[0];
    await ask(fern, contract.saveDraft, {
      ...{ key: 'home', id: lead?.id as number, base: lead?.revision as number },
      draft: { layout: 'lead', cards: [cardOf(ids[1] as ArticleId)] },
    });
    const { front } = await ask(fern, contract.oneFront, { key: 'home' });
    const revision = front.containers[0]?.revision as number;
    await ask(fern, contract.launchFront, { key: 'home', containers: [{ id: lead?.id as number, revision }] });
    const found = await ask(fern, contract.candidates, { words: 'Story' });
    expect(found.stories.map(({ id, on }) => [id, on])).toEqual([
      [ids[0], []],
      [ids[1], ['home']],
    ]);
    expect(found.next).toBe('2');
    expect((await ask(fern, contract.candidates, { words: 'Story', before: '2' })).next).toBeNull();
  });

  it('is kept on a clipboard of one’s own', async () => {
    const cards = [cardOf(ids[3] as ArticleId, { headline: 'Mine' })];
    expect(await ask(fern, clipboard, {})).toMatchObject({ revision: 0, cards: [] });
    const saved = await ask(fern, saveClipboard, { base: 0, cards });
    expect(saved).toMatchObject({ revision: 1, stories: [{ id: ids[3], headline: 'Story 4' }] });
    await expect(ask(fern, saveClipboard, { base: 0, cards: [] })).rejects.toThrow(Conflict);
    await expect(ask(fern, saveClipboard, { base: 1, cards: [cardOf(9999 as ArticleId)] })).rejects.toThrow(Invalid);
    expect((await ask(gil, clipboard, {})).cards).toEqual([]);
    await room.withdraw(ids[3] as ArticleId);
    expect((await ask(fern, clipboard, {})).stories[0]).toMatchObject({ state: 'withdrawn', headline: 'Story 4' });
  });
});
