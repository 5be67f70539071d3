import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId, CommentId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { createPublicComments } from './create-public-comments.ts';
import { parseCommentText } from './parse-comment-text.ts';
import { type CommentInput, saveComment } from './save-comment.ts';

describeEachDatabase('comments', (database) => {
  let ctx: Context;
  const article = 5 as ArticleId;
  const hidden = 6 as ArticleId;
  const save = (rest: Partial<CommentInput> = {}) => saveComment(ctx, { ...PLAIN, article, ...rest });
  const shown = (of = article) => createPublicComments(database()).of(of);
  const count = async () =>
    (await database().selectFrom('liveArticles').select('commentCount').executeTakeFirstOrThrow()).commentCount;

  beforeAll(async () => {
    ctx = { db: database(), now: () => 42, who: null };
    for (const id of [article, hidden]) await addArticle(database(), id);
    await database().deleteFrom('liveArticles').where('id', '=', hidden).execute();
  });

  it('shows what is approved, counts it, and says that it changed', async () => {
    const first = await save({ at: 1, url: 'https://reader.example/', body: parseCommentText('Well said.') });
    const reply = await save({ parent: first, at: 2, author: 3 as never });
    expect(await shown()).toMatchObject({
      total: 2,
      threads: [
        {
          id: first,
          author: 'Reader',
          authorUrl: 'https://reader.example/',
          byStaff: false,
          at: 1,
          body: { content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Well said.' }] }] },
          replies: [{ id: reply, byStaff: true }],
        },
      ],
    });
    expect(await count()).toBe(2);
    const event = await database().selectFrom('events').selectAll().orderBy('id').executeTakeFirstOrThrow();
    expect(event).toMatchObject({ kind: 'comment.changed', payloadJson: JSON.stringify({ comment: first, article }) });
  });

  it('lets neither e-mail nor address out, nor a word of what is not approved', async () => {
    for (const state of ['held', 'spam', 'trash'] as const) await save({ state, name: `Secret ${state}` });
    await save({ kind: 'pingback', state: 'held', name: 'Secret ping' });
    const out = JSON.stringify(await shown());
    expect(out).not.toMatch(/Secret|reader@|192\.0\.2/);
    expect(await count()).toBe(2);
  });

  it('hides the held answer of a held comment, and lifts the approved one', async () => {
    const held = await save({ state: 'held', at: 10 });
    await save({ state: 'held', parent: held, at: 11, name: 'Under' });
    const answer = await save({ parent: held, at: 12 });
    const { threads, total } = await shown();
    expect(threads.map(({ id }) => id)).toContain(answer);
    expect(total).toBe(3);
  });

  it('keeps pingbacks apart', async () => {
    const id = await save({ kind: 'pingback', name: 'Another paper', url: 'https://other.example/x', at: 20 });
    const { pings, total } = await shown();
    expect(pings).toEqual([{ id, title: 'Another paper', url: 'https://other.example/x', at: 20 }]);
    expect(total).toBe(3);
  });

  it('replaces by number, and counts down when approval is taken back', async () => {
    const id = await save({ at: 30 });
    expect(await count()).toBe(4);
    expect(await save({ id, state: 'trash', at: 30 })).toBe(id);
    expect(await count()).toBe(3);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    '//x',
    ' java\nscript:x',
    'https://',
  ])('drops the writer’s address %j', async (url) => {
    const id = await save({ url });
    const { threads } = await shown();
    expect(threads.find((one) => one.id === id)?.authorUrl).toBeNull();
    await save({ id, url, state: 'trash' });
  });

  it('refuses a parent that is elsewhere, unknown or its own answer', async () => {
    const elsewhere = await save({ article: hidden });
    const parent = await save();
    const child = await save({ parent });
    await expect(save({ parent: elsewhere })).rejects.toThrow('no such comment');
    await expect(save({ parent: 99_999 as CommentId })).rejects.toThrow('no such comment');
    await expect(save({ id: parent, parent: child })).rejects.toThrow('cannot answer itself');
    await expect(save({ id: 99_999 as CommentId })).rejects.toThrow('comment 99999');
    await expect(save({ id: child, article: hidden })).rejects.toThrow('stays');
  });

  it('gives the newest of all live articles for feeds', async () => {
    const latest = await createPublicComments(database()).latest(2);
    expect(latest.map(({ article: { id, path } }) => [id, path])).toEqual([
      [article, '/5/'],
      [article, '/5/'],
    ]);
    expect(latest[0]?.comment.at).toBeGreaterThanOrEqual(latest[1]?.comment.at ?? 0);
    expect(JSON.stringify(await createPublicComments(database()).latest(500))).not.toMatch(/Secret|reader@|192\.0\.2/);
  });

  it('shows nothing of an article that is not live', async () => {
    expect(await shown(hidden)).toEqual({ threads: [], pings: [], total: 0 });
  });
});

const PLAIN: Omit<CommentInput, 'article'> = {
  kind: 'comment',
  state: 'approved',
  name: 'Reader',
  email: 'reader@example.org',
  ip: '192.0.2.7',
  body: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Yes.' }] }] },
  at: 5,
};

async function addArticle(db: Context['db'], id: ArticleId): Promise<void> {
  const words = { slug: 'x', headline: '', standfirst: '', kicker: '', genre: '', design: 'news', display: 'standard' };
  const plain = {
    ...words,
    id,
    kind: 'story',
    language: 'en',
    position: 0,
    bylineJson: '{}',
    searchJson: '{}',
  } as const;
  await db
    .insertInto('articles')
    .values({ ...plain, status: 'live', documentJson: '{}', createdAt: 0, touchedAt: 0 })
    .execute();
  await db
    .insertInto('liveArticles')
    .values({
      ...plain,
      edition: 1,
      path: `/${id}/`,
      sticky: 0,
      commentsOpen: 1,
      wordCount: 0,
      publishedAt: 0,
      touchedAt: 0,
    })
    .execute();
}
