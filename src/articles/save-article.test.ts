import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { type Newsroom, NOON, newsroom, words } from './fixture.ts';
import { createPublicArticles } from './public-articles.ts';
import { saveArticle, saveArticles } from './save-article.ts';

describeEachDatabase('saveArticle', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  const row = (id: ArticleId) =>
    database().selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const plain = { kind: 'story' as const, document: words('x') };

  it('keeps every field of many at once, in order', async () => {
    const { sections, topics } = room;
    const [a, b] = (await saveArticles(room.ctx, [
      {
        ...plain,
        headline: ' A ',
        slug: 'Ä Slug',
        path: '/2020//caf%C3%A9/',
        sectionIds: [sections.europe, sections.sport],
      },
      {
        ...plain,
        headline: 'B',
        sectionId: sections.sport,
        sectionIds: [sections.europe],
        topicIds: [topics.budget, topics.harbour, topics.budget],
      },
    ])) as [ArticleId, ArticleId];
    expect(await row(a)).toMatchObject({
      headline: 'A',
      slug: 'a-slug',
      path: '/2020/café/',
      status: 'draft',
      createdAt: NOON,
      language: 'en',
      sectionId: sections.europe,
    });
    expect(await row(b)).toMatchObject({ headline: 'B', sectionId: sections.sport });
    const places = await database()
      .selectFrom('articleSections')
      .selectAll()
      .where('articleId', '=', b)
      .orderBy('isPrimary')
      .execute();
    expect(places.map(({ sectionId, isPrimary }) => [sectionId, isPrimary])).toEqual([
      [sections.europe, 0],
      [sections.sport, 1],
    ]);
    const carried = await database()
      .selectFrom('articleTopics')
      .selectAll()
      .where('articleId', '=', b)
      .orderBy('position')
      .execute();
    expect(carried.map(({ topicId }) => topicId)).toEqual([topics.budget, topics.harbour]);
  });

  it('drops what no page and no database can hold', async () => {
    const id = await room.live({
      headline: 'Nul\0 and \ud800 and \u000b',
      byline: { people: [], text: 'Sta\0ff' },
      lead: { media: null, alt: 'a\0', caption: [{ type: 'text', text: 'c\0' }] },
    });
    expect(await createPublicArticles(database()).byId(id)).toMatchObject({
      bylineText: 'Staff',
      alt: 'a',
      lead: { caption: [{ type: 'text', text: 'c' }] },
    });
    expect((await row(id)).headline).not.toMatch(/[\0\u000b]/);
  });

  it('replaces a working copy whole, but keeps its state, address and first date', async () => {
    const id = await room.write({ headline: 'One', topicIds: [room.topics.budget], status: 'ready', path: '/kept/' });
    room.at(NOON + 5);
    await saveArticle(room.ctx, { ...plain, id, headline: 'Two' });
    room.at(NOON);
    expect(await row(id)).toMatchObject({
      headline: 'Two',
      status: 'ready',
      path: '/kept/',
      createdAt: NOON,
      touchedAt: NOON + 5,
    });
    expect(await database().selectFrom('articleTopics').selectAll().where('articleId', '=', id).execute()).toEqual([]);
    await saveArticle(room.ctx, { ...plain, id, headline: 'Two', status: 'scheduled', scheduledAt: NOON + 9 });
    await saveArticle(room.ctx, { ...plain, id, headline: 'Three' });
    expect(await row(id)).toMatchObject({ status: 'scheduled', scheduledAt: NOON + 9 });
  });

  it('withdraws a live article whose state is set to another', async () => {
    const id = await room.live({ headline: 'Live' });
    await expect(saveArticle(room.ctx, { ...plain, id, headline: 'Live', password: 'x' })).rejects.toThrow(Invalid);
    await saveArticle(room.ctx, { ...plain, id, headline: 'Live', status: 'private' });
    expect(await createPublicArticles(database()).byId(id)).toBeNull();
    expect((await row(id)).status).toBe('private');
  });

  it.each([
    [{ design: 'poster' }, 'design'],
    [{ genre: 'rumour' }, 'genre'],
    [{ display: 'huge' }, 'display'],
    [{ language: 'no language' }, 'language'],
    [{ path: 'https://elsewhere.example/' }, 'path'],
    [{ path: '/?p=3' }, 'path'],
    [{ byline: { people: [{ author: 1, role: 'boss' }], text: '' } }, 'byline'],
    [{ search: { canonical: 'javascript:alert(1)' } }, 'search.canonical'],
    [{ document: { version: 1, content: [{ type: 'script', content: [] }] } }, 'document.content.0.type'],
  ])('refuses %j', async (wrong, field) => {
    const attempt = saveArticle(room.ctx, { ...plain, headline: 'X', ...wrong } as never);
    const error = await attempt.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).fields).toHaveProperty([field]);
  });

  it('saves nothing of a batch where one is wrong, and knows no article that is not there', async () => {
    const count = async () => (await database().selectFrom('articles').select('id').execute()).length;
    const before = await count();
    const attempt = saveArticles(room.ctx, [
      { ...plain, headline: 'Good' },
      { ...plain, headline: 'Bad', id: 7_777 as ArticleId },
    ]);
    await expect(attempt).rejects.toThrow(NotFound);
    expect(await count()).toBe(before);
  });
});
