import type { KyselyPlugin } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId, AuthorId, SectionId } from '../base/ids.ts';
import { createPublicSearch } from './create-public-search.ts';
import { cardsOf, liveStory } from './fixture.ts';
import { indexArticle } from './index-article.ts';
import type { PublicSearch, SearchRequest } from './public.ts';
import { parseQuery } from './query.ts';
import { rank, TIERS } from './rank.ts';
import { reindex } from './reindex.ts';
import { wordIndex } from './word-index.ts';

const DAY = 24 * 3_600_000;
const NOON = Date.UTC(2026, 5, 15, 12);

describeEachDatabase('search', (database) => {
  let search: PublicSearch;
  const find = (words: string, rest: Partial<SearchRequest> = {}) =>
    search.find({ words, sort: 'relevance', page: 1, size: 20, ...rest });
  const ids = async (words: string, rest: Partial<SearchRequest> = {}) =>
    (await find(words, rest)).hits.map(({ card }) => Number(card.id));

  beforeAll(async () => {
    const db = database();
    search = createPublicSearch(db, cardsOf(db));
    await db
      .insertInto('sections')
      .values([
        { id: 1 as SectionId, slug: 'world', path: 'world', name: 'World', description: '' },
        {
          id: 2 as SectionId,
          slug: 'straits',
          path: 'world/straits',
          name: 'Straits',
          description: '',
          parentId: 1 as SectionId,
        },
        { id: 3 as SectionId, slug: 'empty', path: 'empty', name: 'Empty World', description: '' },
      ])
      .execute();
    await db
      .insertInto('authors')
      .values([author(7, 'José Ferreira'), author(8, 'Ines Ferrer')])
      .execute();
    await db
      .insertInto('topics')
      .values({ slug: 'ferries', name: 'Ferries', kind: 'subject', description: '' })
      .execute();
    const stories = [
      { id: 1, headline: 'Harbour fire burns all night', text: 'Crews fought the blaze. The ferry was moved.' },
      { id: 2, headline: 'Council meets', standfirst: 'Harbour fires on the agenda', text: 'Nothing was decided.' },
      { id: 3, headline: 'Council adjourns', text: 'Somebody mentioned a harbour and its fire in passing.' },
      { id: 4, headline: 'Talks at sea', text: 'Delegates boarded.', sections: [1, 2], authors: [7], topics: [1] },
      { id: 5, headline: 'Talks on land', text: 'Delegates walked.', sections: [1], authors: [8] },
      { id: 6, headline: 'La educación pública cambia', text: 'Las elecciones llegan.', language: 'es' },
      { id: 7, headline: 'Die Häuser am Fluß', text: 'Straßen und Brücken.', language: 'de' },
      { id: 8, headline: 'Kızlar ISPARTA’da buluştu', text: 'Çocuklar İstanbul’dan geldi.', language: 'tr' },
      { id: 9, headline: 'Порты закрыты', text: 'Кораблей больше нет.', language: 'ru' },
      { id: 10, headline: 'Книги про море', text: 'Читачі обирають книгами.', language: 'uk' },
      { id: 11, headline: 'المحادثات في الميناء', text: 'قَالَ الوزيرُ إنّ الكتاب مفيد', language: 'ar' },
      { id: 12, headline: '北京市长访问东京', text: '会谈在今天举行。', language: 'zh' },
      { id: 13, headline: 'การประชุมที่กรุงเทพ', text: 'วันนี้', language: 'th' },
      { id: 14, headline: 'Les élections à Évreux', text: 'L’eau monte, dit-on aujourd’hui.', language: 'fr' },
      { id: 15, headline: 'Fog', text: 'lighthouse '.repeat(4), publishedAt: NOON - DAY },
      { id: 16, headline: 'Mist', text: 'a lighthouse stood', publishedAt: NOON },
      { id: 17, headline: 'Old lamp', text: 'the semaphore', publishedAt: NOON - 4000 * DAY },
      { id: 18, headline: 'New lamp', text: 'the semaphore', publishedAt: NOON },
      { id: 19, headline: 'Ends with salt', standfirst: 'Water begins here', text: 'x' },
    ];
    for (const story of stories) await liveStory(db, story);
    await reindex(db);
  });

  it('puts headline before standfirst before text', async () => {
    expect(await ids('harbour fire')).toEqual([1, 2, 3]);
  });

  it('puts a text about the word before one that mentions it, and the newer of two alike first', async () => {
    expect(await ids('lighthouse')).toEqual([15, 16]);
    expect(await ids('semaphore')).toEqual([18, 17]);
    expect(await ids('lighthouse', { sort: 'newest' })).toEqual([16, 15]);
  });

  it.each([
    ['FIRES', 1],
    ['ferries', 1],
    ['educacion', 6],
    ['eleccion', 6],
    ['haus', 7],
    ['strasse', 7],
    ['kız', 8],
    ['isparta', 8],
    ['istanbul', 8],
    ['cocuklar', 8],
    ['корабли', 9],
    ['порт', 9],
    ['книга', 10],
    ['كتاب', 11],
    ['محادثات', 11],
    ['قال', 11],
    ['北京', 12],
    ['市', 12],
    ['举行', 12],
    ['ประชุม', 13],
    ['กรุงเทพ', 13],
    ['election evreux', 14],
    ['l’eau', 14],
    ['eau', 14],
  ])('finds %s', async (words, id) => {
    expect(await ids(words)).toContain(id);
  });

  it('takes quotes as a phrase, accents and case apart', async () => {
    expect(await ids('"fire in passing"')).toEqual([3]);
    expect(await ids('"passing fire in"')).toEqual([]);
    expect(await ids('“EDUCACION publica”')).toEqual([6]);
    expect(await ids('"京市长"')).toEqual([12]);
    expect(await ids('"salt water"'), 'a phrase over the end of the headline').toEqual([]);
    expect(await ids('salt water')).toEqual([19]);
  });

  it('finds the word that somebody has begun, where it is asked while they type', async () => {
    const typing = { isTyping: true };
    expect(await ids('harb')).toEqual([]);
    expect(await ids('harb', typing)).toEqual([1, 2, 3]);
    expect(await ids('council adj', typing)).toEqual([3]);
    expect(await ids('fires', typing)).toEqual(await ids('fires'));
    expect(await ids('harb council', typing), 'another word has been begun since').toEqual([]);
    for (const whole of ['harb ', 'h', '"harb"', '-harb']) expect(await ids(whole, typing), whole).toEqual([]);
  });

  it('leaves out what a minus excludes', async () => {
    expect(await ids('council -agenda')).toEqual([3]);
    expect(await ids('council -"harbour and its"')).toEqual([2]);
    expect(await ids('-council')).toEqual([]);
  });

  it('narrows to a section with its descendants, an author, and dates', async () => {
    expect(await ids('talks', { section: 1 as SectionId })).toEqual([5, 4]);
    expect(await ids('talks', { section: 2 as SectionId })).toEqual([4]);
    expect(await ids('talks', { author: 7 as AuthorId })).toEqual([4]);
    expect(await ids('', { section: 1 as SectionId })).toEqual([5, 4]);
    expect(await ids('lighthouse', { from: NOON })).toEqual([16]);
    expect(await ids('lighthouse', { until: NOON })).toEqual([15]);
    expect(await ids('lighthouse', { from: NOON - DAY + 1, until: NOON })).toEqual([]);
    expect(await ids('')).toEqual([]);
  });

  it('finds topics, authors and sections by name, but none without stories', async () => {
    expect(await find('ferr')).toMatchObject({
      topics: [{ slug: 'ferries', name: 'Ferries' }],
      authors: [
        { slug: 'a8', name: 'Ines Ferrer', jobTitle: 'Reporter' },
        { slug: 'a7', name: 'José Ferreira' },
      ],
    });
    expect((await find('jose')).authors).toHaveLength(1);
    // in another form of the word, but not by what is left of a short one
    expect((await find('ferry')).topics).toEqual([{ slug: 'ferries', name: 'Ferries' }]);
    expect((await find('ferried boats')).topics).toEqual([]);
    expect((await find('fe%')).topics).toEqual([{ slug: 'ferries', name: 'Ferries' }]);
    expect((await find('f_rry')).topics).toEqual([]);
    expect((await find('world')).sections).toEqual([1]);
    expect(await ids('Ferreira'), 'stories of the author found').toEqual([4]);
  });

  it('shows where it was found, with the words marked', async () => {
    const { hits } = await find('ferries blaze');
    expect(hits[0]?.context).toEqual([
      { text: 'Crews fought the ', hit: false },
      { text: 'blaze', hit: true },
      { text: '. The ', hit: false },
      { text: 'ferry', hit: true },
      { text: ' was moved.', hit: false },
    ]);
  });

  it('pages without gap or double', async () => {
    const whole = await ids('talks');
    expect([...(await ids('talks', { size: 1 })), ...(await ids('talks', { size: 1, page: 2 }))]).toEqual(whole);
    expect(await find('talks', { page: 9 })).toMatchObject({ total: 2, hits: [] });
  });

  it('asks three times at most', async () => {
    let queries = 0;
    const count: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries++;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const db = database().withPlugin(count);
    const counted = createPublicSearch(db, cardsOf(db));
    const request = { words: 'harbour fire', sort: 'relevance', page: 1, size: 20 } as const;
    await counted.find(request);
    queries = 0;
    await counted.find(request);
    expect(queries).toBe(3);
  });

  it('ranks the newest of a very common word, and says that there are more', async () => {
    const index = wordIndex(database());
    const term = { root: 'everywher', plain: 'everywhere' };
    const entries = Array.from({ length: 2105 }, (_, number) => ({
      id: (10_000 + number) as ArticleId,
      publishedAt: NOON - number * 60_000,
      head: number === 2104 ? [term] : [],
      deck: [],
      body: [term],
      facets: [],
    }));
    for (let start = 0; start < entries.length; start += 300) await index.put(entries.slice(start, start + 300));
    expect(await find('everywhere')).toMatchObject({ total: 2000, more: true });
    const [oldest] = rank(await index.candidates(parseQuery('everywhere', ['en']), { facets: [] }, TIERS));
    expect(oldest?.id, 'an old headline is found behind all the newer texts').toBe(12_104);
    await index.drop(await index.strays());
    expect(await find('everywhere')).toMatchObject({ total: 0, more: false });
  });

  it('forgets what readers can no longer read, and learns what changed', async () => {
    const db = database();
    const id = await liveStory(db, { id: 90, headline: 'Zeppelin seen' });
    await indexArticle(db, id);
    await indexArticle(db, id);
    expect(await ids('zeppelin')).toEqual([90]);
    await db.updateTable('liveArticles').set({ headline: 'Balloon seen', publishedAt: NOON }).execute();
    await indexArticle(db, id);
    expect(await ids('zeppelin')).toEqual([]);
    await db.deleteFrom('liveArticles').where('id', '=', id).execute();
    expect(await ids('balloon seen')).toEqual([]);
    await indexArticle(db, id);
    expect(await find('balloon seen')).toMatchObject({ total: 0 });
    await db
      .deleteFrom('liveArticles')
      .where('id', '=', 19 as ArticleId)
      .execute();
    await reindex(db);
    expect(await find('salt water')).toMatchObject({ total: 0 });
  });

  describe('whatever is typed', () => {
    it.each([
      '"',
      '""',
      '"""',
      '-',
      '--',
      '- -',
      '*',
      'harb*',
      'NEAR(',
      'NEAR("a" "b", 2)',
      'a AND',
      'OR OR',
      'NOT',
      'head:x',
      '{head} : x',
      '^harbour',
      'a + b',
      "'; drop table search_words; --",
      "' or '1'='1",
      'a & b | !c',
      "x':*A",
      '\\',
      '%',
      '_',
      '§all',
      '\u0000harbour',
      '\ud800',
      '💥',
      ':)',
      '́',
      '١٢٣',
    ])('%j is no error', async (words) => {
      expect((await find(words)).total).toBeGreaterThanOrEqual(0);
      expect((await find(`${words} harbour fire`)).total).toBeLessThanOrEqual(3);
    });

    it.each([
      'a'.repeat(200_000),
      'harbour '.repeat(25_000),
      '"'.repeat(200_000),
      '-'.repeat(200_000),
      '-a'.repeat(100_000),
      ' '.repeat(200_000),
      '京'.repeat(200_000),
      "'".repeat(200_000),
      'e\u0301'.repeat(100_000),
    ])('200 kB are answered at once (%#)', async (words) => {
      const start = performance.now();
      await find(words);
      expect(performance.now() - start).toBeLessThan(500);
    });
  });
});

function author(id: number, name: string) {
  const empty = { beat: '', location: '', languages: '', disclosure: '', biography: '' };
  return {
    ...empty,
    id: id as AuthorId,
    slug: `a${id}`,
    name,
    sortName: name,
    kind: 'staff',
    jobTitle: 'Reporter',
  } as const;
}
