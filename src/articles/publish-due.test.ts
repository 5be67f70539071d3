import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import { DAY, HOUR, type Newsroom, NOON, newsroom } from './fixture.ts';
import { createPublicArticles } from './public-articles.ts';
import { publishDue } from './publish-due.ts';

describeEachDatabase('publishDue', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });

  it('publishes what is due with the time it was due, exactly once whoever asks', async () => {
    const due = await room.write({ headline: 'Due', status: 'scheduled', scheduledAt: NOON + HOUR });
    const later = await room.write({ headline: 'Later', status: 'scheduled', scheduledAt: NOON + DAY });
    expect(await publishDue(room.ctx)).toEqual({ published: [], failed: [] });
    room.at(NOON + HOUR + 700);
    const answers = await Promise.all([publishDue(room.ctx), publishDue(room.ctx), publishDue(room.ctx)]);
    expect(answers.flatMap(({ published }) => published).map(({ id }) => id)).toEqual([due]);
    expect(answers.flatMap(({ failed }) => failed)).toEqual([]);
    const reader = createPublicArticles(database());
    expect(await reader.byId(due)).toMatchObject({ publishedAt: NOON + HOUR, edition: 1 });
    expect(await reader.byId(later)).toBeNull();
    const editions = await database().selectFrom('editions').selectAll().where('articleId', '=', due).execute();
    expect(editions).toHaveLength(1);
    room.at(NOON);
  });

  it('puts back what cannot be published, says why, and goes on with the rest', async () => {
    const locked = await room.write({ headline: 'Locked', status: 'scheduled', scheduledAt: NOON - 2, password: 'x' });
    const fine = await room.write({ headline: 'Fine', status: 'scheduled', scheduledAt: NOON - 1 });
    const { published, failed } = await publishDue(room.ctx);
    expect(published.map(({ id }) => id)).toEqual([fine]);
    expect(failed).toEqual([{ id: locked, reason: expect.any(Invalid) }]);
    expect(await publishDue(room.ctx)).toEqual({ published: [], failed: [] });
    const row = await database().selectFrom('articles').select('status').where('id', '=', locked).executeTakeFirst();
    expect(row?.status).toBe('ready');
  });

  it('needs a time', async () => {
    await expect(room.write({ headline: 'When', status: 'scheduled' })).rejects.toThrow(Invalid);
  });
});
