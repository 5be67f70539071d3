import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planAddresses, saveAddresses } from '../src/articles/change-addresses.ts';
import { by, DAY, HOUR, NOON, newsroom, words } from '../src/articles/fixture.ts';
import { publish } from '../src/articles/publish.ts';
import { saveArticle } from '../src/articles/save-article.ts';
import { withdraw } from '../src/articles/withdraw.ts';
import type { ArticleId, TopicId } from '../src/base/ids.ts';
import { saveTopic } from '../src/paper/save-topic.ts';
import { saveSettings } from '../src/paper/settings/save-settings.ts';
import { saveAuthor } from '../src/people/save-author.ts';
import { headersOf } from '../src/server/headers.ts';
import { createLog } from '../src/server/log.ts';
import { openNewspaper } from '../src/server/newspaper.ts';
import { createPages } from '../src/server/pages.ts';
import { refreshAfter } from '../src/server/refresh-after.ts';
import { PageCache } from '../src/site/cache/page-cache.ts';
import { EventTail } from '../src/store/event-tail.ts';
import type { Patch } from '../src/store/tables.ts';
import { describeEachDatabase } from './database.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));
const STORIES = 90;

describeEachDatabase('a day of changes', (database) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-stale-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.skipIf(!BUILT)(
    'leaves no page in the cache that would be made otherwise now',
    async () => {
      const db = database();
      const room = await newsroom(db);
      const { ctx, sections, authors } = room;
      const topics: TopicId[] = Object.values(room.topics);
      for (let n = 0; n < 9; n++) topics.push(await saveTopic(ctx, { name: `Subject ${n}` }));
      const homes = [sections.news, sections.europe, sections.sport, null];
      const story = (n: number) => ({
        headline: `Story ${n}`,
        standfirst: `What story ${n} says.`,
        sectionId: homes[n % 4] as (typeof homes)[0],
        // some have the last topics, which few have
        topicIds: [topics[n % 3], topics[3 + (n % 9)], topics[(n * 7) % 12]] as TopicId[],
        byline: by(n % 2 ? authors.marsh : authors.kell),
      });
      const ids: ArticleId[] = [];
      for (let n = 0; n < STORIES; n++)
        ids.push(await room.live(story(n), { publishedAt: NOON - (STORIES - n) * 9 * DAY }));
      room.at(NOON + DAY);
      const log = createLog('silent');
      const now = () => NOON + DAY;
      const rooms = await openNewspaper({ db, origin: 'http://paper.example', data: folder, now, log });
      const onStale = (_: string, error: unknown) => expect.fail(String(error));
      const cache = new PageCache({ headersOf, now, onStale });
      const pages = createPages(cache, rooms.sources);
      const follow = refreshAfter(db, cache, rooms, log);
      const tail = await EventTail.open(db, now);
      const targets = async (): Promise<string[]> => {
        const live = await db.selectFrom('liveArticles').select('path').orderBy('id').execute();
        const lists = [
          '/',
          '/latest/',
          '/latest/page/2/',
          '/news/',
          '/news/page/2/',
          '/news/europe/',
          '/sport/',
          '/topics/',
        ];
        const more = [
          '/authors/',
          '/authors/ada-marsh/',
          '/authors/ben-kell/',
          '/feed.xml',
          '/atom.xml',
          '/feed.json',
          '/news/feed.xml',
          '/topics/harbour/feed.xml',
          '/sitemap.xml',
          '/sitemaps/pages-1.xml',
          '/sitemaps/lists.xml',
          '/news-sitemap.xml',
          '/corrections/',
          '/2026/08/',
        ];
        return [...lists, ...more, '/topics/harbour/', '/topics/subject-4/', ...live.map(({ path }) => path)];
      };
      const answer = async (ask: typeof pages, target: string) => {
        const { status, body } = await ask({ target, method: 'GET', secure: false });
        return `${status} ${body === null ? '' : Buffer.from(body as Uint8Array).toString()}`;
      };
      let kept = 0;
      let asked = 0;
      /** of the pages that were kept before the last act, those that it dropped */
      let dropped: string[] = [];
      let held = new Set<string>();
      const check = async (act: string): Promise<void> => {
        for (let told = await tail.next(); told.length; told = await tail.next()) await follow(told);
        dropped = [...held].filter((target) => !cache.hit(target));
        const fresh = createPages(new PageCache({ headersOf, now, onStale }), rooms.sources);
        const stale: string[] = [];
        for (const target of await targets()) {
          asked++;
          if (cache.hit(target)) kept++;
          if ((await answer(pages, target)) !== (await answer(fresh, target))) stale.push(target);
        }
        expect(stale, act).toEqual([]);
        held = new Set((await targets()).filter((target) => cache.hit(target)));
      };
      const again = async (n: number, more: object, order: Partial<Parameters<typeof publish>[2]> = {}) => {
        const id = ids[n] as ArticleId;
        await saveArticle(ctx, { kind: 'story', language: 'en', document: words('Anew.'), id, ...story(n), ...more });
        await publish(ctx, id, { act: 'update', ...order });
      };
      /** another edition of a story that differs in these fields alone */
      const reword = async (
        n: number,
        fields: Patch<'articles'>,
        order: Partial<Parameters<typeof publish>[2]> = {},
      ) => {
        const id = ids[n] as ArticleId;
        await db.updateTable('articles').set(fields).where('id', '=', id).execute();
        await publish(ctx, id, { act: 'minor', ...order });
        return (await db.selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path;
      };
      await check('before anything');
      kept = asked = 0;
      await room.live({ ...story(101), headline: 'Just in' }, { publishedAt: NOON + DAY - HOUR });
      await check('a new story');
      await room.live({ ...story(102), topicIds: [], headline: 'This very minute' }, { publishedAt: NOON + DAY });
      await check('a story of this hour');
      // it stands at no foot before the next one: its neighbours in the two lists that are home to somebody know of it
      const shape = /^\/\d{4}\/\d\d\/(?:story|just|this)-/;
      expect(dropped.filter((target) => shape.test(target)).length).toBeLessThanOrEqual(3);
      expect(dropped).toContain('/');
      await again(40, { headline: 'Another headline' });
      await check('another headline');
      await again(80, { topicIds: [topics[10], topics[11]] as TopicId[] });
      await check('other topics');
      await again(12, { sectionId: sections.sport });
      await check('another section');
      await again(7, {}, { publishedAt: NOON - 3 * HOUR });
      await check('another date');
      await withdraw(ctx, ids[84] as ArticleId);
      await check('withdrawn');
      await publish(ctx, ids[84] as ArticleId, { act: 'publish' });
      await check('and back');
      for (let n = 110; n < 116; n++) await room.live(story(n), { publishedAt: NOON - (n - 100) * HOUR });
      await check('several at once');
      await room.live({ ...story(120), topicIds: [] }, { publishedAt: NOON - 600 * DAY });
      await check('an old one without topics');
      const newest = await reword(87, { documentJson: JSON.stringify(words('Other words.')) });
      await check('other words');
      // feeds carry the words; lists, the front and the foot of other stories do not
      expect(dropped).toContain(newest);
      expect(dropped.filter((target) => !/feed|atom|sitemap/.test(target))).toEqual([newest]);
      await reword(88, { standfirst: 'Another standfirst.' });
      await check('another standfirst');
      expect(dropped).toEqual(expect.arrayContaining(['/', '/latest/']));
      // no story shows the standfirst of another
      expect(dropped.filter((target) => /^\/\d{4}\/\d\d\/story-/.test(target))).toHaveLength(1);
      await reword(86, { headline: 'Yet another headline' });
      await check('a headline alone');
      await reword(3, { headline: 'Old, and otherwise' }, { act: 'correction', note: 'It was otherwise.' });
      await check('a correction of an old story');
      expect(dropped).not.toContain('/');
      expect(dropped).not.toContain('/latest/');
      await reword(3, { kicker: 'Kicker' }, { act: 'clarification', note: 'It was meant otherwise.', place: 'above' });
      await check('a clarification');
      await reword(89, { genre: 'opinion' });
      await check('another genre');
      await reword(85, { bylineJson: JSON.stringify({ ...by(authors.marsh), text: 'By all of us' }) });
      await check('another by-line');
      await reword(84, { inFeeds: 0 });
      await check('out of the feeds');
      const mark = { type: 'link' as const, attrs: { article: ids[84] as ArticleId } };
      const linking = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'x', marks: [mark] }] };
      await reword(82, { documentJson: JSON.stringify(words('It links.', linking)) });
      await check('a link');
      await reword(84, { headline: 'What is linked to' });
      await check('another headline of what is linked to');
      await withdraw(ctx, ids[84] as ArticleId);
      await check('what is linked to is gone');
      await withdraw(ctx, ids[3] as ArticleId, {
        ...{ kind: 'retract', publicReason: 'It was not true.', reason: '', redirectTo: null },
      });
      await check('retracted');
      await publish(ctx, ids[3] as ArticleId, { act: 'publish' });
      await check('and back again');
      await saveAuthor(ctx, { id: authors.kell, name: 'Benedict Kell', kind: 'guest' });
      await check('another name');
      await saveSettings(ctx, {
        group: 'identity',
        values: { name: 'The Other Tide', tagline: 'All that floats', footerText: '© The Other Tide' },
        ...{ why: '', revision: 0 },
      });
      const addresses = { values: { articlePath: '/{section}/{slug}/', authorBase: '/people/' }, stories: true };
      const { print } = await planAddresses(ctx, addresses);
      expect((await saveAddresses(ctx, { ...addresses, print, why: '', revision: 0 })).moved).toBeGreaterThan(50);
      await check('another name, and other addresses');
      // the paper is so small that most stories are near each other
      expect(kept / asked).toBeGreaterThan(0.2);
      await rooms.close();
    },
    120_000,
  );
});
