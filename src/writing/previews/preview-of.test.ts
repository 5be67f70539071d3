import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { by, DAY, HOUR, type Newsroom, NOON, newsroom, words } from '../../articles/fixture.ts';
import { createPublicArticles } from '../../articles/public-articles.ts';
import { publish } from '../../articles/publish.ts';
import { Conflict } from '../../base/errors.ts';
import { cast } from '../fixture.ts';
import { addAccounts } from '../testing/ask.ts';
import { createPreview, withdrawPreview } from './preview-links.ts';
import { previewOf } from './preview-of.ts';

describeEachDatabase('previewOf', (database) => {
  let room: Newsroom;
  const people = cast();
  const ada = people.add('ada');
  const ctx = () => ({ ...room.ctx, person: ada, who: ada.id, from: '', agent: '', session: '' });
  beforeAll(async () => {
    room = await newsroom(database());
    await addAccounts(database(), [ada]);
  });

  it('shows the working copy as its page would be: what readers get when it is published', async () => {
    const target = await room.live({ headline: 'Linked' });
    const link = { type: 'link' as const, attrs: { article: target } };
    const id = await room.write({
      headline: 'To come',
      standfirst: 'Soon.',
      sectionId: room.sections.europe,
      topicIds: [room.topics.harbour, room.topics.budget],
      byline: by(room.authors.kell, room.authors.marsh),
      document: words('x', { type: 'paragraph', content: [{ type: 'text', text: 'see', marks: [link] }] }),
    });
    const { token } = await createPreview(ctx(), id, { label: 'Lawyer', hours: 2 });
    const seen = await previewOf(room.ctx, token);
    expect(seen).toMatchObject({ label: 'Lawyer', article: { headline: 'To come', publishedAt: NOON, edition: 0 } });
    await publish(room.ctx, id, { act: 'publish' });
    const published = await createPublicArticles(database()).byId(id);
    expect(seen?.article).toEqual({
      ...published,
      ...{ path: '', edition: 0, sectionIds: expect.any(Array), comparableSince: undefined },
    });
    expect(new Set(seen?.article.sectionIds)).toEqual(new Set(published?.sectionIds));
  });

  it('answers nothing under an embargo, and gives out no new links until it is over', async () => {
    const id = await room.write({ headline: 'Budget figures' });
    const { token } = await createPreview(ctx(), id, { label: '', hours: 24 });
    await database()
      .insertInto('embargoes')
      .values({
        ...{ articleId: id, until: NOON + HOUR, reason: 'Asked for', personId: ada.id, createdAt: NOON },
        ...{ liftedAt: null, liftedBy: null, liftReason: '' },
      })
      .execute();
    expect(await previewOf(room.ctx, token)).toBeNull();
    await expect(createPreview(ctx(), id, { label: '', hours: 24 })).rejects.toThrow(Conflict);
    room.at(NOON + HOUR);
    expect(await previewOf(room.ctx, token)).not.toBeNull();
    room.at(NOON);
  });

  it('answers the same, nothing, for a link that expired, was withdrawn, never was, or whose story is in the trash', async () => {
    const id = await room.write({ headline: 'Secret' });
    const { token } = await createPreview(ctx(), id, { label: '', hours: 24 });
    const other = await createPreview(ctx(), id, { label: '', hours: 24 });
    await withdrawPreview(ctx(), other.link.id);
    expect(await previewOf(room.ctx, other.token)).toBeNull();
    expect(await previewOf(room.ctx, `${token.slice(0, -1)}_`)).toBeNull();
    expect(await previewOf(room.ctx, "' or 1=1 --")).toBeNull();
    expect(await previewOf(room.ctx, token)).not.toBeNull();
    room.at(NOON + DAY);
    expect(await previewOf(room.ctx, token)).toBeNull();
    room.at(NOON + HOUR);
    await database().updateTable('articles').set({ status: 'trash' }).where('id', '=', id).execute();
    expect(await previewOf(room.ctx, token)).toBeNull();
    room.at(NOON);
    const row = await database()
      .selectFrom('previewLinks')
      .select('opened')
      .where('articleId', '=', id)
      .orderBy('id')
      .execute();
    expect(row.map(({ opened }) => opened)).toEqual([1, 0]);
  });
});
