import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Block } from '../content/document.ts';
import { openDatabase } from '../store/database.ts';
import { by, DAY, HOUR, type Newsroom, NOON, newsroom, words } from './fixture.ts';
import type { ListOf } from './public.ts';
import { createPublicArticles } from './public-articles.ts';
import { createPublicTaxonomy } from './public-taxonomy.ts';

describeEachDatabase('createPublicArticles', (database) => {
  let room: Newsroom;
  let picture: MediaId;
  let missing: MediaId;
  const stories: ArticleId[] = [];
  const reader = () => createPublicArticles(database());
  const medium = async (values: object) => {
    const row = {
      mime: 'image/jpeg',
      fileName: 'a.jpg',
      bytes: 9,
      title: '',
      alt: 'A pier',
      caption: '',
      description: '',
    };
    const more = { credit: 'Kell', copyright: '', place: '', kind: 'picture' as const, createdAt: NOON };
    const { id } = await database()
      .insertInto('media')
      .values({ ...row, ...more, state: 'ready', ...values } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };

  beforeAll(async () => {
    room = await newsroom(database());
    const { sections, topics, authors } = room;
    picture = await medium({
      hash: 'a'.repeat(64),
      width: 1600,
      height: 900,
      widthsJson: '[400,800]',
      color: '#102030',
    });
    missing = await medium({ hash: null, state: 'missing' });
    for (let day = 0; day < 45; day++)
      stories.push(
        await room.live(
          {
            headline: `Day ${day}`,
            sectionId: day % 3 ? sections.europe : sections.sport,
            topicIds: day % 5 ? [topics.harbour] : [topics.strait, topics.harbour],
            byline: by(day % 2 ? authors.marsh : authors.kell),
            sticky: day === 7,
          },
          { publishedAt: NOON - day * DAY },
        ),
      );
  });
  const idsOf = (cards: { id: ArticleId }[]) => cards.map(({ id }) => id);
  const every = (keep: (day: number) => boolean) => stories.filter((_, day) => keep(day));

  it('reads every kind of list, newest first', async () => {
    const { sections, topics, authors } = room;
    const lists: [ListOf, ArticleId[]][] = [
      [{ all: true }, stories],
      [{ section: sections.europe }, every((day) => day % 3 !== 0)],
      [{ section: sections.news }, every((day) => day % 3 !== 0)],
      [{ topic: topics.strait }, every((day) => day % 5 === 0)],
      [{ author: authors.marsh }, every((day) => day % 2 === 1)],
      [{ sticky: true }, every((day) => day === 7)],
      [{ from: NOON - 3 * DAY, until: NOON - DAY }, every((day) => day === 2 || day === 3)],
    ];
    for (const [of, wanted] of lists) {
      const { cards, total } = await reader().list({ of, size: 100 });
      expect([of, idsOf(cards), total]).toEqual([of, wanted, wanted.length]);
    }
    const together = await reader().lists(lists.map(([of]) => ({ of, limit: 3 })));
    expect(together.map(idsOf)).toEqual(lists.map(([, wanted]) => wanted.slice(0, 3)));
  });

  it('turns pages by number and by key over all stories, once each', async () => {
    for (const of of [{ all: true } as const, { section: room.sections.europe }]) {
      const numbered: ArticleId[] = [];
      const { total } = await reader().list({ of, size: 4 });
      for (let page = 1; page <= Math.ceil((total ?? 0) / 4); page++)
        numbered.push(...idsOf((await reader().list({ of, size: 4, page })).cards));
      const keyed: ArticleId[] = [];
      let next = (await reader().list({ of, size: 4 })).next;
      keyed.push(...idsOf((await reader().list({ of, size: 4 })).cards));
      while (next) {
        const page = await reader().list({ of, size: 4, before: next });
        expect(page.total).toBeNull();
        keyed.push(...idsOf(page.cards));
        next = page.next;
      }
      const wanted = 'all' in of ? stories : every((day) => day % 3 !== 0);
      expect(numbered).toEqual(wanted);
      expect(keyed).toEqual(wanted);
    }
    expect(await reader().list({ of: { all: true }, size: 20, page: 9_000 })).toMatchObject({
      cards: [],
      total: 45,
      next: null,
    });
  });

  it('survives numbers that no database knows', async () => {
    const of = { all: true } as const;
    for (const odd of [Number.NaN, -3, 0, 1e21, Number.POSITIVE_INFINITY, 1.5]) {
      const { cards } = await reader().list({ of, size: 5, page: odd });
      expect(cards.length).toBe(odd >= 1e21 ? 0 : 5);
      await reader().list({ of, size: 5, before: { publishedAt: odd, id: odd as ArticleId } });
      await reader().byId(odd as ArticleId);
    }
  });

  it('shows a picture that is there, and none that is missing', async () => {
    const link = {
      type: 'text' as const,
      text: 'there',
      marks: [{ type: 'link' as const, attrs: { article: stories[0] as ArticleId } }],
    };
    const dead = {
      type: 'text' as const,
      text: 'gone',
      marks: [{ type: 'link' as const, attrs: { article: 9_999 as ArticleId } }],
    };
    const image = (media: MediaId): Block => ({
      type: 'image',
      attrs: { source: { media }, alt: 'x', width: 'column' },
      content: [],
    });
    const document = words('See', image(picture), image(missing), { type: 'paragraph', content: [link, dead] });
    const lead = { media: picture, alt: 'A ship', caption: [] };
    const old = NOON - 900 * DAY;
    const id = await room.live({ headline: 'With', lead, document }, { publishedAt: old });
    const without = await room.live({ headline: 'Without', lead: { ...lead, media: missing } }, { publishedAt: old });
    const article = await reader().byId(id);
    expect(article).toMatchObject({ picture: { id: picture, widths: [400, 800], focusX: 0.5 }, alt: 'A ship' });
    expect([...(article?.media.keys() ?? [])]).toEqual([picture]);
    expect([...(article?.links ?? [])]).toEqual([
      [stories[0], { path: '/2026/08/day-0/', headline: 'Day 0', publishedAt: NOON }],
    ]);
    expect(article?.document).toEqual(document);
    expect(await reader().byId(without)).toMatchObject({ picture: null, alt: 'A ship' });
    expect(idsOf(await reader().cards([without, 4_444 as ArticleId, id, without]))).toEqual([without, id]);
  });

  it('finds neighbours in the section and related stories by shared topics, never itself', async () => {
    const article = await reader().byId(stories[10] as ArticleId);
    if (!article) throw new Error('missing');
    const { related, previous, next } = await reader().around(article);
    expect([next?.id, previous?.id]).toEqual([stories[8], stories[11]]);
    expect(idsOf(related)).not.toContain(article.id);
    expect(new Set(idsOf(related)).size).toBe(8);
    // those of the rarer topic win over newer stories that share the common one alone
    expect(new Set(idsOf(related))).toEqual(new Set(every((day) => day % 5 === 0 && day !== 10)));
    expect(await reader().around(article)).toMatchObject({ related, previous, next });
  });

  it('recommends one old story at most, unless there are none but old ones', async () => {
    const { topics, sections } = room;
    const now = await room.live({ headline: 'Now', topicIds: [topics.budget], sectionId: null });
    const ages = [1, 500, 600, 700];
    const ids = [];
    for (const age of ages)
      ids.push(
        await room.live(
          { headline: `Budget ${age}`, topicIds: [topics.budget], sectionId: sections.sport },
          { publishedAt: NOON - age * DAY },
        ),
      );
    const article = await reader().byId(now);
    const related = (await reader().around(article as never)).related;
    expect(related.filter(({ publishedAt }) => publishedAt < NOON - 365 * DAY)).toHaveLength(1);
    expect(related[0]?.id).toBe(ids[0]);
    // one of this hour is there from the next on
    const older = await reader().byId(ids[0] as ArticleId);
    const at = async (clock: number) =>
      idsOf((await createPublicArticles(database(), () => clock).around(older as never)).related);
    expect(await at(NOON + 59 * 60_000)).not.toContain(now);
    expect(await at(NOON + 60 * 60_000)).toContain(now);
  });

  it('counts months in the zone of the paper', async () => {
    await room.live({ headline: 'Late' }, { publishedAt: Date.UTC(2020, 0, 31, 23, 30) });
    await room.live({ headline: 'Early' }, { publishedAt: Date.UTC(2020, 2, 1, 0, 30) });
    const in2020 = async () => (await reader().months()).filter(({ year }) => year === 2020);
    expect(await in2020()).toEqual([
      { year: 2020, month: 3, count: 1 },
      { year: 2020, month: 1, count: 1 },
    ]);
    const setting = (zone: string) => ({ name: 'zone', valueJson: JSON.stringify(zone), changedAt: NOON });
    await database().insertInto('settings').values(setting('Europe/Berlin')).execute();
    expect((await in2020()).map(({ month }) => month)).toEqual([3, 2]);
    await database().updateTable('settings').set(setting('America/New_York')).where('name', '=', 'zone').execute();
    expect((await in2020()).map(({ month }) => month)).toEqual([2, 1]);
    await database().deleteFrom('settings').where('name', '=', 'zone').execute();
  });

  it('lists sub-pages in their order and addresses by number', async () => {
    const about = await room.live({ kind: 'page', headline: 'About' });
    const b = await room.live({ kind: 'page', headline: 'B', parentId: about, position: 1 });
    const a = await room.live({ kind: 'page', headline: 'A', parentId: about, position: 1 });
    const first = await room.live({
      kind: 'page',
      headline: 'Z',
      parentId: about,
      position: 0,
      search: { noindex: true },
    });
    expect(idsOf(await reader().children(about))).toEqual([first, a, b]);
    const all = await reader().addresses((about - 1) as ArticleId, 3);
    expect(all.map(({ id, path, kind }) => [id, path, kind])).toEqual([
      [about, '/about/', 'page'],
      [b, '/about/b/', 'page'],
      [a, '/about/a/', 'page'],
    ]);
    expect((await reader().addresses(a, 9))[0]).toMatchObject({ id: first, noindex: true, picture: null });
    expect(idsOf((await reader().list({ of: { all: true }, size: 100 })).cards)).not.toContain(about);
  });

  it('knows topics and authors with what they carry', async () => {
    const taxonomy = createPublicTaxonomy(database());
    const { authors, sections } = room;
    expect(await taxonomy.topic('the-strait')).toMatchObject({ name: 'The strait', kind: 'place', count: 9 });
    expect(await taxonomy.topic('none')).toBeNull();
    for (const odd of ['\0', '\ud800', "' or 1=1 --"])
      expect([await reader().atPath(odd), await taxonomy.topic(odd), await taxonomy.author(odd)]).toEqual([
        null,
        null,
        null,
      ]);
    const marsh = await taxonomy.author('ada-marsh');
    expect(marsh).toMatchObject({ id: authors.marsh, jobTitle: 'Correspondent', count: 22, links: [], picture: null });
    expect(JSON.stringify(marsh)).not.toContain('secret.example');
    expect((await taxonomy.authors()).map(({ name, newest }) => [name, newest?.id])).toEqual([
      ['Ben Kell', stories[0]],
      ['Ada Marsh', stories[1]],
    ]);
    expect((await taxonomy.topics(2)).map(({ name, count }) => [name, count])).toEqual([
      ['Harbour', 45],
      ['The strait', 9],
    ]);
    expect((await taxonomy.topicsOfSection(sections.europe, 1)).map(({ name }) => name)).toEqual(['Harbour']);
  });

  it('sees what was published in the last hour first, ties by number', async () => {
    const at = { publishedAt: NOON - HOUR };
    const ids = [await room.live({ headline: 'Tie a' }, at), await room.live({ headline: 'Tie b' }, at)];
    const cards = await reader().feed({ from: NOON - HOUR, until: NOON - HOUR + 1 }, 5);
    expect(idsOf(cards)).toEqual([...ids].reverse());
  });
});

it('asks as few questions as promised', async () => {
  const asked: string[] = [];
  const db = openDatabase(':memory:', (event) => {
    asked.push(event.query.sql);
  });
  const { migrate } = await import('../store/migrate.ts');
  await migrate(db);
  const room = await newsroom(db);
  for (let n = 0; n < 30; n++)
    await room.live({
      headline: `S ${n}`,
      sectionId: room.sections.europe,
      topicIds: [room.topics.harbour],
      byline: by(room.authors.kell),
    });
  const reader = createPublicArticles(db);
  const taxonomy = createPublicTaxonomy(db);
  const article = await reader.atPath('/2026/08/s-3/');
  if (!article) throw new Error('missing');
  const count = async (ask: () => Promise<unknown>): Promise<number> => {
    asked.length = 0;
    await ask();
    return asked.length;
  };
  const of = { section: room.sections.europe };
  expect({
    atPath: await count(() => reader.atPath('/2026/08/s-3/')),
    around: await count(() => reader.around(article)),
    firstPage: await count(() => reader.list({ of, size: 10 })),
    deepPage: await count(() => reader.list({ of, size: 10, page: 3 })),
    beyond: await count(() => reader.list({ of, size: 10, page: 300 })),
    keyset: await count(() => reader.list({ of, size: 10, before: article })),
    lists: await count(() =>
      reader.lists([
        { of, limit: 5 },
        { of: { all: true }, limit: 9 },
        { of: { sticky: true }, limit: 3 },
      ]),
    ),
    cards: await count(() => reader.cards([article.id])),
    feed: await count(() => reader.feed({ all: true }, 20)),
    addresses: await count(() => reader.addresses(0, 100)),
    children: await count(() => reader.children(article.id)),
    corrections: await count(() => reader.corrections(5)),
    comparison: await count(() => reader.comparison(article.id, 2)),
    retractions: await count(() => reader.retractions(5)),
    tombstones: await count(() => reader.tombstones({ all: true }, 5)),
    months: await count(() => reader.months()),
    topic: await count(() => taxonomy.topic('harbour')),
    author: await count(() => taxonomy.author('ben-kell')),
    authors: await count(() => taxonomy.authors()),
    topics: await count(() => taxonomy.topics(9)),
    topicsOfSection: await count(() => taxonomy.topicsOfSection(room.sections.europe, 9)),
  }).toEqual({
    atPath: 1,
    around: 1,
    firstPage: 2,
    deepPage: 2,
    beyond: 1,
    keyset: 1,
    lists: 1,
    cards: 1,
    feed: 1,
    addresses: 1,
    children: 1,
    corrections: 1,
    comparison: 1,
    retractions: 1,
    tombstones: 1,
    months: 2,
    topic: 1,
    author: 1,
    authors: 1,
    topics: 1,
    topicsOfSection: 1,
  });
  await db.destroy();
});
