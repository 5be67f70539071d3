import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Conflict, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { addRedirects, redirectKey } from '../paper/add-redirects.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { saveSection } from '../paper/save-section.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { Patch } from '../store/tables.ts';
import { by, DAY, HOUR, type Newsroom, NOON, newsroom, words } from './fixture.ts';
import { TOTAL } from './list-counts.ts';
import { createPublicArticles } from './public-articles.ts';
import { type PublishOrder, publish, publishAll } from './publish.ts';
import { saveArticle, saveArticles } from './save-article.ts';
import { withdraw } from './withdraw.ts';

const NO_QUERY = new URLSearchParams();

describeEachDatabase('publish', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  const lastEvent = async () => {
    const row = await database().selectFrom('events').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    return { kind: row.kind, ...(JSON.parse(row.payloadJson) as { tags: string[] }) };
  };

  it('shows the whole article at an address made by the pattern', async () => {
    const { sections, topics, authors } = room;
    const id = await room.live({
      headline: 'Harbour fire',
      standfirst: 'Nobody was hurt.',
      sectionId: sections.europe,
      sectionIds: [sections.sport],
      topicIds: [topics.harbour, topics.strait],
      byline: by(authors.kell, authors.marsh),
      search: { title: 'Fire' },
    });
    const article = await createPublicArticles(database()).atPath('/2026/08/harbour-fire/');
    expect(article).toMatchObject({
      id,
      edition: 1,
      headline: 'Harbour fire',
      publishedAt: NOON,
      updatedAt: null,
      wordCount: 4,
      sectionId: sections.europe,
      search: { title: 'Fire' },
      changes: [],
      picture: null,
    });
    expect(article?.topics.map(({ name }) => name)).toEqual(['Harbour', 'The strait']);
    expect(article?.byline.map(({ name, role }) => [name, role])).toEqual([
      ['Ben Kell', 'text'],
      ['Ada Marsh', 'text'],
    ]);
    expect(article?.sectionIds[0]).toBe(sections.europe);
    expect(new Set(article?.sectionIds)).toEqual(new Set([sections.europe, sections.sport, sections.news]));
    expect(new Set((await lastEvent()).tags)).toEqual(
      new Set([
        ...[`article:${id}`, `section:${sections.europe}`, `section:${sections.news}`, `section:${sections.sport}`],
        ...[`topic:${topics.harbour}`, `topic:${topics.strait}`, `author:${authors.marsh}`, `author:${authors.kell}`],
        ...['front', 'latest', 'edits', `card:${id}`, `line:${id}`],
      ]),
    );
  });

  it('names in its tags what the article leaves and what it joins', async () => {
    const { sections, topics } = room;
    const id = await room.live({ headline: 'Moves', sectionId: sections.europe, topicIds: [topics.budget] });
    await saveArticle(room.ctx, {
      id,
      kind: 'story',
      headline: 'Moves',
      document: words('x'),
      sectionId: sections.sport,
      topicIds: [topics.strait],
    });
    await publish(room.ctx, id, { act: 'minor' });
    const { tags } = await lastEvent();
    expect(tags).toEqual(
      expect.arrayContaining([
        ...[`section:${sections.europe}`, `section:${sections.news}`, `section:${sections.sport}`],
        ...[`topic:${topics.budget}`, `topic:${topics.strait}`],
      ]),
    );
    const rows = await database().selectFrom('liveSections').select('sectionId').where('articleId', '=', id).execute();
    expect(rows).toEqual([{ sectionId: sections.sport }]);
  });

  it('names the stories that have it beside them or link to it, and the page above a page', async () => {
    const section = await saveSection(room.ctx, { name: 'Quiet' });
    const at = (hours: number) => ({ publishedAt: NOON - hours * HOUR });
    const old = await room.live({ headline: 'Q old', sectionId: section }, at(3));
    const recent = await room.live({ headline: 'Q new', sectionId: section }, at(1));
    const between = await room.live({ headline: 'Q between', sectionId: section }, at(2));
    expect((await lastEvent()).tags).toEqual(expect.arrayContaining([`around:${old}`, `around:${recent}`]));
    await withdraw(room.ctx, between);
    expect(await lastEvent()).toMatchObject({
      kind: 'article.withdrawn',
      tags: expect.arrayContaining([`around:${old}`, `around:${recent}`, `section:${section}`]),
    });
    const draft = await room.write({ headline: 'To come' });
    const mark = { type: 'link' as const, attrs: { article: draft } };
    const linker = await room.live({
      headline: 'Linker',
      document: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark] }] }] },
    });
    await publish(room.ctx, draft, { act: 'publish' });
    expect((await lastEvent()).tags).toContain(`article:${linker}`);
    const about = await room.live({ kind: 'page', headline: 'Over' });
    await room.live({ kind: 'page', headline: 'Under', parentId: about });
    expect((await lastEvent()).tags).toContain(`article:${about}`);
  });

  it('names only what shows anything else where a story stands as it stood', async () => {
    const id = await room.live({ headline: 'Stays', sectionId: room.sections.europe, topicIds: [room.topics.budget] });
    const edit = async (fields: Patch<'articles'>, order: Partial<PublishOrder> = {}) => {
      await database()
        .updateTable('articles')
        .set({ touchedAt: NOON, ...fields })
        .where('id', '=', id)
        .execute();
      const { tags } = await publish(room.ctx, id, { act: 'minor', ...order });
      // where it stands is told to whoever asks, whatever was changed
      expect(tags).toEqual(expect.arrayContaining(['front', `section:${room.sections.europe}`]));
      return new Set((await lastEvent()).tags);
    };
    const own = ['edits', `article:${id}`];
    expect(await edit({ documentJson: JSON.stringify(words('Other words.')) })).toEqual(new Set(own));
    expect(await edit({ standfirst: 'Another.' })).toEqual(new Set([...own, `card:${id}`]));
    const named = [...own, `card:${id}`, `line:${id}`];
    expect(await edit({ headline: 'Stays, otherwise' })).toEqual(new Set(named));
    expect(await edit({}, { act: 'correction', note: 'It was otherwise.' })).toEqual(new Set([...own, 'corrections']));
    const moved = ['front', 'latest', `section:${room.sections.europe}`, `topic:${room.topics.budget}`];
    expect([...(await edit({ genre: 'opinion' }))]).toEqual(expect.arrayContaining([...named, ...moved]));
    // no correction of it is left for others to see
    await withdraw(room.ctx, id);
  });

  it('takes away what its address said while it was withdrawn, and nothing else', async () => {
    const id = await room.live({ headline: 'There and back' });
    const { path } = await database()
      .selectFrom('liveArticles')
      .select('path')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await addRedirects(room.ctx, [{ from: '/once/', to: { kind: 'article', id }, source: 'editor' }]);
    await withdraw(room.ctx, id, { kind: 'withdraw', reason: 'x', publicReason: '', redirectTo: null });
    const leading = async () =>
      (await database().selectFrom('redirects').select('fromPath').where('targetId', '=', id).execute()).map(
        ({ fromPath }) => fromPath,
      );
    expect((await leading()).sort()).toEqual([redirectKey(path), '/once'].sort());
    await publish(room.ctx, id, { act: 'publish' });
    expect(await leading()).toEqual(['/once']);
  });

  it('keeps what readers see apart from the working copy until the next edition, and keeps every edition', async () => {
    const reader = createPublicArticles(database());
    const id = await room.live({ headline: 'First words' });
    await saveArticle(room.ctx, { id, kind: 'story', headline: 'Second words', document: words('new') });
    expect((await reader.byId(id))?.headline).toBe('First words');
    room.at(NOON + HOUR);
    const second = await publish(room.ctx, id, { act: 'update', note: 'More is known.' });
    expect(second).toMatchObject({ edition: 2, path: '/2026/08/first-words/' });
    expect(await reader.byId(id)).toMatchObject({
      headline: 'Second words',
      publishedAt: NOON,
      updatedAt: NOON + HOUR,
      changes: [{ kind: 'update', note: 'More is known.', at: NOON + HOUR }],
    });
    room.at(NOON);
    const frozen = await database()
      .selectFrom('editions')
      .select('snapshotJson')
      .where('articleId', '=', id)
      .orderBy('number')
      .execute();
    expect(frozen.map(({ snapshotJson }) => JSON.parse(snapshotJson).headline)).toEqual([
      'First words',
      'Second words',
    ]);
  });

  it('tells readers of a correction, and not of a minor change', async () => {
    const id = await room.live({ headline: 'Wrong figure' });
    await expect(publish(room.ctx, id, { act: 'correction' })).rejects.toThrow(Invalid);
    await publish(room.ctx, id, { act: 'minor' });
    const reader = createPublicArticles(database());
    expect(await reader.byId(id)).toMatchObject({ updatedAt: null, correctedAt: null, edition: 2 });
    await publish(room.ctx, id, { act: 'correction', note: 'It was nine, not ten.' });
    expect(await reader.byId(id)).toMatchObject({ correctedAt: NOON, updatedAt: NOON, edition: 3 });
    expect((await reader.corrections(5))[0]).toMatchObject({
      card: { id },
      change: { kind: 'correction', note: 'It was nine, not ten.' },
    });
    await withdraw(room.ctx, id);
    expect(await reader.corrections(5)).toEqual([]);
  });

  it('gives two of the same name two addresses, within one batch as well', async () => {
    const input = { kind: 'story' as const, headline: 'Same name', language: 'en', document: words('x') };
    const ids = await saveArticles(room.ctx, [
      input,
      input,
      { ...input, path: '/given/' },
      { ...input, path: '/given/' },
    ]);
    const published = await publishAll(
      room.ctx,
      ids.map((id) => ({ id, act: 'import' as const })),
    );
    expect(published.map(({ path }) => path)).toEqual([
      '/2026/08/same-name/',
      '/2026/08/same-name-2/',
      '/given/',
      '/given-2/',
    ]);
  });

  it('never takes the address of a section or of the paper itself', async () => {
    const id = await room.write({ kind: 'page', headline: 'News' });
    expect((await publish(room.ctx, id, { act: 'publish' })).path).toBe('/news-2/');
    const child = await room.write({ kind: 'page', headline: 'Below', parentId: id });
    expect((await publish(room.ctx, child, { act: 'publish' })).path).toBe('/news-2/below/');
  });

  it.each(['/search/', '/media/x/', '/Assets/x.css', '/account/'])('not even where %s is asked for', async (path) => {
    const id = await room.write({ kind: 'page', headline: 'In the way', path });
    expect((await publish(room.ctx, id, { act: 'publish' })).path).toMatch(/^\/in-the-way/);
  });

  it.each([
    '/\\evil.example/',
    '/%5Cevil.example/',
    '/a/%2e%2e/b/',
    '/..',
    '/%00/',
    '/a%0d%0ab/',
    '/%ff/',
    '/a%7F/',
    `/${'a'.repeat(3000)}/`,
  ])('knows no address %s', async (path) => {
    await expect(room.write({ headline: 'Odd', path })).rejects.toThrow(Invalid);
  });

  it('leaves the old address answering when it changes, and not in a ring when it changes back', async () => {
    const addresses = createPublicAddresses(database());
    const id = await room.live({ headline: 'Walks' });
    await publish(room.ctx, id, { act: 'minor', path: '/elsewhere/' });
    expect(await addresses.redirect('/2026/08/walks/', NO_QUERY)).toEqual({ to: 'article', path: '/elsewhere/' });
    await publish(room.ctx, id, { act: 'minor', path: '/2026/08/walks/' });
    expect(await addresses.redirect('/elsewhere/', NO_QUERY)).toEqual({ to: 'article', path: '/2026/08/walks/' });
    expect(await addresses.redirect('/2026/08/walks/', NO_QUERY)).toBeNull();
  });

  it('refuses what must not be public, and changes nothing then', async () => {
    const reader = createPublicArticles(database());
    const before = await database().selectFrom('events').select('id').execute();
    const hidden = await room.write({ headline: 'Hidden', status: 'private' });
    const binned = await room.write({ headline: 'Binned', status: 'trash' });
    const locked = await room.write({ headline: 'Locked', password: 'x' });
    const good = await room.write({ headline: 'Good' });
    await expect(publish(room.ctx, hidden, { act: 'publish' })).rejects.toThrow(Conflict);
    await expect(publish(room.ctx, binned, { act: 'import' })).rejects.toThrow(Conflict);
    await expect(publish(room.ctx, 99_999 as ArticleId, { act: 'publish' })).rejects.toThrow(NotFound);
    await expect(publish(room.ctx, good, { act: 'publish', publishedAt: NOON + DAY })).rejects.toThrow(Invalid);
    const both = [good, locked].map((id) => ({ id, act: 'publish' as const }));
    await expect(publishAll(room.ctx, both)).rejects.toThrow(Invalid);
    for (const id of [hidden, binned, locked, good]) expect(await reader.byId(id)).toBeNull();
    expect(await database().selectFrom('events').select('id').execute()).toEqual(before);
  });

  it('keeps the counts of all lists true through publishing, moving and withdrawing', async () => {
    const { sections, topics, authors } = room;
    const where = { sectionId: sections.europe, topicIds: [topics.budget], byline: by(authors.marsh) };
    const id = await room.live({ headline: 'Counted', ...where });
    await publish(room.ctx, id, { act: 'minor', publishedAt: Date.UTC(2025, 0, 31, 23) });
    await room.live({ headline: 'Counted too', ...where });
    await withdraw(room.ctx, id);
    const kept = await database().selectFrom('liveCounts').selectAll().where('stories', '<>', 0).execute();
    const real = [
      ...(await database().selectFrom('liveSections').select(['sectionId as target', 'publishedAt']).execute()).map(
        (row) => ({ ...row, kind: 'section' }),
      ),
      ...(await database().selectFrom('liveTopics').select(['topicId as target', 'publishedAt']).execute()).map(
        (row) => ({ ...row, kind: 'topic' }),
      ),
      ...(await database().selectFrom('liveAuthors').select(['authorId as target', 'publishedAt']).execute()).map(
        (row) => ({ ...row, kind: 'author' }),
      ),
      ...(await database().selectFrom('liveArticles').select('publishedAt').where('kind', '=', 'story').execute()).map(
        (row) => ({ ...row, target: 0, kind: 'all' }),
      ),
    ];
    const counted = new Map<string, number>();
    for (const { kind, target, publishedAt } of real) {
      const date = new Date(publishedAt);
      for (const month of [TOTAL, date.getUTCFullYear() * 12 + date.getUTCMonth()]) {
        const key = `${kind} ${target} ${month}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
    }
    expect(new Map(kept.map((row) => [`${row.kind} ${row.targetId} ${row.month}`, row.stories]))).toEqual(counted);
  });

  it('keeps the number of comments through editions', async () => {
    const id = await room.live({ headline: 'Discussed' });
    const comment = { articleId: id, kind: 'comment', authorName: 'R', bodyJson: '{}', createdAt: NOON } as const;
    await database()
      .insertInto('comments')
      .values([
        { ...comment, state: 'approved' },
        { ...comment, state: 'held' },
        { ...comment, state: 'approved', kind: 'pingback' },
      ])
      .execute();
    await publish(room.ctx, id, { act: 'minor' });
    expect((await createPublicArticles(database()).byId(id))?.commentCount).toBe(1);
  });

  it('works inside the transaction of its caller, and is undone with it', async () => {
    const id = await room.write({ headline: 'Undone' });
    const attempt = database()
      .transaction()
      .execute(async (db) => {
        await publish({ ...room.ctx, db }, id, { act: 'publish' });
        throw new Error('no');
      });
    await expect(attempt).rejects.toThrow('no');
    expect(await createPublicArticles(database()).byId(id)).toBeNull();
  });
});

it('needs no more statements for fifty articles than for two', async () => {
  let asked = 0;
  const db = openDatabase(':memory:', () => {
    asked += 1;
  });
  await migrate(db);
  const { ctx, sections, topics, authors } = await newsroom(db);
  const where = { sectionId: sections.europe, topicIds: [topics.budget], byline: by(authors.marsh) };
  const batch = async (many: number): Promise<number> => {
    const inputs = Array.from({ length: many }, (_, at) => ({
      ...{ kind: 'story' as const, headline: `Batch ${many} ${at}`, language: 'en', document: words('x') },
      ...where,
    }));
    asked = 0;
    const ids = await saveArticles(ctx, inputs);
    await saveArticles(
      ctx,
      inputs.map((input, at) => ({ ...input, id: ids[at] as ArticleId })),
    );
    await publishAll(
      ctx,
      ids.map((id) => ({ id, act: 'import' as const })),
    );
    return asked;
  };
  expect(await batch(50)).toBe(await batch(2));
  expect(asked).toBeLessThan(50);
  await db.destroy();
});
