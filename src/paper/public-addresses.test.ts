import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, AuthorId, MediaId } from '../base/ids.ts';
import { saveAuthor } from '../people/save-author.ts';
import type { Context } from '../store/context.ts';
import { addRedirect, addRedirects, type RedirectTarget } from './add-redirects.ts';
import { createPublicAddresses } from './public-addresses.ts';
import { saveSection } from './save-section.ts';
import { saveTopic } from './save-topic.ts';

const HASH = 'b'.repeat(64);

describeEachDatabase('createPublicAddresses', (database) => {
  let ctx: Context;
  let author: AuthorId;
  let media: MediaId;
  const ask = (path: string, query = '') =>
    createPublicAddresses(database()).redirect(path, new URLSearchParams(query));
  const keep = (from: string, to: RedirectTarget) => addRedirect(ctx, { from, to, source: 'import' });
  const medium = async (values: object): Promise<MediaId> => {
    const row = { mime: 'image/jpeg', fileName: 'pier.jpg', bytes: 9, kind: 'picture', state: 'ready', createdAt: 1 };
    const { id } = await database()
      .insertInto('media')
      .values({ ...row, hash: HASH, widthsJson: '[400]', title: '', alt: '', caption: '', ...values } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };

  beforeAll(async () => {
    ctx = { db: database(), now: () => 1, who: null };
    author = await saveAuthor(ctx, { name: 'Ada Marsh' });
    media = await medium({});
  });

  it('leads to the present address of everything, by identity', async () => {
    const section = await saveSection(ctx, { name: 'News' });
    const topic = await saveTopic(ctx, { name: 'Harbour' });
    await keep('https://old.example/category/news/', { kind: 'section', id: section });
    await keep('/tag/harbour', { kind: 'topic', id: topic });
    await keep('/?author=7', { kind: 'author', id: author });
    await keep('/about-them/', { kind: 'address', address: 'https://elsewhere.example/about' });
    await keep('/never/', { kind: 'gone' });
    expect(await ask('/category/news')).toEqual({ to: 'section', id: section });
    expect(await ask('/Category//News/page/3/')).toEqual({ to: 'section', id: section });
    expect(await ask('/tag/harbour/')).toEqual({ to: 'topic', slug: 'harbour' });
    expect(await ask('/', 'author=7')).toEqual({ to: 'author', slug: 'ada-marsh' });
    expect(await ask('/index.php', 'author=7')).toBeNull();
    expect(await ask('/about-them/')).toEqual({ to: 'address', address: 'https://elsewhere.example/about' });
    expect(await ask('/never/')).toEqual({ to: 'gone' });
    expect(await ask('/unknown/')).toBeNull();
    await saveTopic(ctx, { id: topic, name: 'Harbour', slug: 'port' });
    expect(await ask('/tag/harbour/')).toEqual({ to: 'topic', slug: 'port' });
    expect(await ask('/topics/harbour/')).toEqual({ to: 'topic', slug: 'port' });
  });

  it('knows a story by its number in every old form, by its parts, and says gone of what was withdrawn alone', async () => {
    const row = {
      kind: 'story',
      headline: 'X',
      documentJson: '{}',
      bylineJson: '{}',
      createdAt: 1,
      touchedAt: 1,
    } as const;
    const add = async (
      slug: string,
      status: 'live' | 'draft' | 'withdrawn' | 'private',
      firstPublishedAt: number | null = null,
    ) => {
      const values = {
        ...row,
        slug,
        status,
        firstPublishedAt,
        standfirst: '',
        kicker: '',
        genre: '',
        design: 'news',
        display: '',
        language: 'en',
      };
      return (await database().insertInto('articles').values(values).returning('id').executeTakeFirstOrThrow()).id;
    };
    const live = await add('a', 'live');
    const draft = await add('b', 'draft');
    const withdrawn = await add('c', 'withdrawn', 5);
    const hidden = await add('d', 'private', 5);
    const { documentJson: _d, createdAt: _c, ...shown } = row;
    await database()
      .insertInto('liveArticles')
      .values({
        ...{
          ...shown,
          id: live,
          edition: 1,
          path: '/2020/a/',
          slug: 'a',
          standfirst: '',
          kicker: '',
          genre: '',
          design: 'news',
        },
        ...{
          display: '',
          language: 'en',
          searchJson: '{}',
          position: 0,
          sticky: 0,
          commentsOpen: 0,
          wordCount: 1,
          publishedAt: 1,
        },
      })
      .execute();
    await keep('/?p=12', { kind: 'article', id: live });
    await keep('/?p=13', { kind: 'article', id: draft });
    await keep('/?p=14', { kind: 'article', id: 4_321 as ArticleId });
    await keep('/?p=15', { kind: 'article', id: withdrawn });
    await keep('/?p=16', { kind: 'article', id: hidden });
    await keep('/old/a/', { kind: 'article', id: live });
    const there = { to: 'article', path: '/2020/a/' };
    expect(await ask('/', 'p=12')).toEqual(there);
    expect(await ask('/', 'page_id=12')).toEqual(there);
    for (const never of [13, 14, 16]) expect(await ask('/', `p=${never}`)).toBeNull();
    expect(await ask('/', 'p=15')).toEqual({ to: 'gone' });
    for (const path of [
      '/old/a',
      '/OLD/a/2/',
      '/old/a/comment-page-4/',
      '/2020/a',
      '/2020/A/',
      '/2020/a/3/',
      '/2020/a/amp/',
    ])
      expect([path, await ask(path)]).toEqual([path, there]);
    expect(await ask('/2020/a/')).toBeNull();
  });

  it('finds the original of a resized, scaled, rotated or edited picture', async () => {
    await keep('/wp-content/uploads/2020/01/Pier.jpg', { kind: 'media', id: media });
    await keep('/wp-content/uploads/2020/01/big-scaled.jpg', { kind: 'media', id: media });
    const file = { to: 'media', hash: HASH, fileName: 'pier.jpg', kind: 'picture', widths: [400] };
    for (const name of [
      'pier',
      'pier-300x200',
      'pier-scaled',
      'pier-e1612345678901',
      'pier-rotated',
      'pier-e1612345678901-1024x683',
      'big',
      'big-150x150',
    ])
      expect([name, await ask(`/wp-content/uploads/2020/01/${name}.jpg`)]).toEqual([name, file]);
    expect(await ask('/wp-content/uploads/2020/01/pier-300x200.jpg.webp')).toEqual(file);
    expect(await ask('/wp-content/uploads/2020/01/pier-300x200.png')).toBeNull();
    expect(await ask('/wp-content/uploads/2020/01/pierce.jpg')).toBeNull();
    const missing = await medium({ hash: null, state: 'missing' });
    await keep('/wp-content/uploads/lost.jpg', { kind: 'media', id: missing });
    expect(await ask('/wp-content/uploads/lost.jpg')).toEqual({ to: 'gone' });
  });

  it('keeps what editors decided when an import comes after', async () => {
    const to = (address: string) => ({ kind: 'address' as const, address });
    await addRedirects(ctx, [
      { from: '/twice', to: to('/one/'), source: 'import' },
      { from: '/twice/', to: to('/two/'), source: 'import' },
    ]);
    expect(await ask('/twice')).toEqual({ to: 'address', address: '/two/' });
    await addRedirect(ctx, { from: '/twice', to: to('/editor/'), source: 'editor' });
    await keep('/twice', to('/import/'));
    expect(await ask('/twice')).toEqual({ to: 'address', address: '/editor/' });
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example/',
    '/\\evil.example',
    'data:text/html,x',
    '',
  ])('leads nowhere unsafe: %s', async (address) => {
    await expect(keep('/x', { kind: 'address', address })).rejects.toThrow(Invalid);
  });

  it.each([
    '/%',
    '/%00',
    '/%E0%A4%A',
    `/${'a/'.repeat(4_000)}`,
    "/'; drop table redirects; --",
    '/\u202e',
  ])('survives %j', async (path) => {
    expect(await ask(path)).toBeNull();
  });
});
