import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Conflict, Forbidden } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import { publication, publishStory, undo, withdrawStory } from '../contract.ts';
import { HOUR, type PublishingRoom, paragraphs, publishingRoom } from '../fixture.ts';
import { letterQueue } from '../letters/contract.ts';

describeEachDatabase('taking an act back within its minute', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());
  const later = (ms: number) => room.at(room.now() + ms);
  const answerAt = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());
  const counts = () =>
    database().selectFrom('liveCounts').selectAll().orderBy('kind').orderBy('targetId').orderBy('month').execute();
  const seen = async (id: ArticleId) => {
    const article = await room.reader.byId(id);
    if (!article) return null;
    const { headline, publishedAt, updatedAt, correctedAt, changes, origins, document } = article;
    return { headline, publishedAt, updatedAt, correctedAt, changes, origins, document };
  };

  it('gives readers the former edition with its dates, and keeps the words as pending', async () => {
    const { ask, ada } = room;
    const id = await room.story('As it was', { body: paragraphs('One.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    const before = await seen(id);
    later(HOUR);
    await room.write(id, { headline: 'As it became', body: paragraphs('One.', 'Two.') });
    const places: ('site' | 'feed' | 'newsletter')[] = ['site', 'newsletter'];
    const note = 'We were wrong.';
    const done = await ask(ada, publishStory, { id, act: 'correction', note, place: 'above', places });
    expect((await ask(ada, letterQueue, {})).stories.map((story) => story.id)).toContain(id);
    later(59_000);
    const undone = await ask(ada, undo, { id: done.receipt as number });
    expect(await seen(id)).toEqual(before);
    expect((await ask(ada, letterQueue, {})).stories.map((story) => story.id)).not.toContain(id);
    expect((await room.reader.feed({ all: true }, 50)).map((story) => story.id)).toContain(id);
    const now = await ask(ada, publication, { id });
    expect(now.pending.map(({ field }) => field)).toEqual(['headline', 'body']);
    expect(now.places).toEqual(['site', 'feed']);
    const rows = await database()
      .selectFrom('receipts')
      .select(['id', 'act', 'state'])
      .where('articleId', '=', id)
      .orderBy('id')
      .execute();
    expect(rows.map(({ act, state }) => [act, state === 'undone'])).toEqual([
      ['publish', false],
      ['correction', true],
      ['undo', false],
    ]);
    expect(rows.at(-1)?.id).toBe(undone.receipt);
    await expect(ask(ada, undo, { id: done.receipt as number })).rejects.toThrow(Conflict);
    // done again as an act of its own
    await ask(ada, publishStory, { id, act: 'update' });
    expect((await seen(id))?.headline).toBe('As it became');
  });

  it('makes a first publication as if it had not been', async () => {
    const { ask, ada } = room;
    const before = await counts();
    const id = await room.story('Too early');
    const done = await ask(ada, publishStory, { id, act: 'publish' });
    await ask(ada, undo, { id: done.receipt as number });
    expect(await seen(id)).toBeNull();
    expect(await answerAt(done.path)).toBeNull();
    expect(await counts()).toEqual(before);
    expect(await room.reader.tombstones({ all: true }, 50)).toEqual([]);
    expect(await ask(ada, publication, { id })).toMatchObject({ state: 'none', live: null, withdrawn: null });
    // its address is made anew of the headline that it has by then
    await room.write(id, { headline: 'In time' });
    expect(await ask(ada, publishStory, { id, act: 'publish' })).toMatchObject({
      path: expect.stringMatching(/in-time\/$/),
    });
  });

  it('ends a withdrawal, and a publication after one leads back to it', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Back and forth');
    const { path } = await ask(ada, publishStory, { id, act: 'publish' });
    const before = await seen(id);
    later(HOUR);
    const gone = await ask(cleo, withdrawStory, { id, reason: 'x', publicReason: 'Not so.' });
    await ask(cleo, undo, { id: gone.receipt });
    expect(await seen(id)).toEqual(before);
    expect(await answerAt(path)).toBeNull();
    await ask(cleo, withdrawStory, { id, reason: 'x', publicReason: 'Not so.' });
    const notice = await answerAt(path);
    const again = await ask(ada, publishStory, { id, act: 'publish' });
    await ask(ada, undo, { id: again.receipt as number });
    expect(await seen(id)).toBeNull();
    expect(await answerAt(path)).toEqual(notice);
  });

  it('is refused where it would not be honest, too late, or not theirs', async () => {
    const { ask, ada, ben, cleo } = room;
    const id = await room.story('Stays');
    const first = await ask(ada, publishStory, { id, act: 'publish' });
    const second = await ask(ada, publishStory, { id, act: 'minor' });
    await expect(ask(ada, undo, { id: first.receipt as number })).rejects.toThrow(Conflict);
    await expect(ask(ben, undo, { id: second.receipt as number })).rejects.toThrow(Forbidden);
    later(60_000);
    await expect(ask(ada, undo, { id: second.receipt as number })).rejects.toThrow(/minute is over/);
    const order = { id, kind: 'retract' as const, reason: 'x', publicReason: 'Made up.' };
    const gone = await ask(cleo, withdrawStory, order);
    await expect(ask(cleo, undo, { id: gone.receipt })).rejects.toThrow(/stays said/);
  });

  it('is done once where two take it back in the same moment', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Once');
    const { receipt } = await ask(ada, publishStory, { id, act: 'publish' });
    const answers = await Promise.allSettled([ada, cleo].map((who) => ask(who, undo, { id: receipt as number })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await seen(id)).toBeNull();
  });
});
