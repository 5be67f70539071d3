import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { expireRights } from '../../articles/expire-rights.ts';
import { HOUR, type Newsroom, newsroom, words } from '../../articles/fixture.ts';
import { publish } from '../../articles/publish.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block } from '../../content/document.ts';
import { keepEdition } from './keep-edition.ts';
import { oneVersion } from './list-versions.ts';

describeEachDatabase('editions that nobody published in the editor', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  const editions = async (story: ArticleId) =>
    (await database().selectFrom('versions').select('edition').where('articleId', '=', story).execute()).map(
      ({ edition }) => edition,
    );

  it('are versions too: what a licence that ended took away is not in the newest', async () => {
    const now = room.ctx.now();
    const { id: media } = await database()
      .insertInto('media')
      .values({
        ...{ kind: 'picture', hash: 'a'.repeat(64), mime: 'image/jpeg', fileName: 'a.jpg', bytes: 1, state: 'ready' },
        ...{ widthsJson: '[]', createdAt: 0, credit: 'R. Penn', usableUntil: now + HOUR },
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    const image = {
      ...{ type: 'image', content: [] },
      attrs: { source: { media: media as MediaId }, alt: 'A ship', width: 'column' },
    } as Block;
    const story = await room.live({ headline: 'Licensed', standfirst: 'Was', document: words('Text.', image) });
    await keepEdition(room.ctx, story, 1);
    room.at(now + 2 * HOUR);
    expect((await expireRights(room.ctx)).ended).toHaveLength(1);
    await database().updateTable('articles').set({ standfirst: 'Not yet public' }).where('id', '=', story).execute();
    expect(await keepEdition(room.ctx, story, 2)).toBe(2);
    expect(await editions(story)).toEqual([1, 2]);
    const [first, second] = [await oneVersion(database(), story, 1), await oneVersion(database(), story, 2)];
    expect(first.snapshot.body.content.map(({ type }) => type)).toEqual(['paragraph', 'image']);
    expect(second.snapshot.body.content.map(({ type }) => type)).toEqual(['paragraph']);
    expect(second.snapshot.standfirst).toBe('Was');
    expect(second.version).toMatchObject({ reason: 'published', people: [], edition: 2, at: now + 2 * HOUR });
  });

  it('are kept once, however often it is asked, and imports bring none', async () => {
    const story = await room.live({ headline: 'Twice' });
    const both = await Promise.all([keepEdition(room.ctx, story, 1), keepEdition(room.ctx, story, 1)]);
    expect(both.filter((number) => number !== null)).toHaveLength(1);
    expect(await editions(story)).toEqual([1]);
    const imported = await room.write({ headline: 'Imported' });
    await publish(room.ctx, imported, { act: 'import' });
    expect(await keepEdition(room.ctx, imported, 1)).toBeNull();
    expect(await keepEdition(room.ctx, story, 99)).toBeNull();
    expect(await keepEdition(room.ctx, 999_999 as ArticleId, 1)).toBeNull();
  });
});
