import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { paperProcess } from '../../../test/paper-process.ts';
import { HOUR, NOON, newsroom, words } from '../../articles/fixture.ts';
import { publish } from '../../articles/publish.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block } from '../../content/document.ts';
import { addFile } from '../add-file.ts';
import { mediaLibrary } from '../contract.ts';
import { photograph, staff } from '../fixture.ts';
import { library } from '../library.ts';
import { serveMedia } from '../serve.ts';
import { openDiskStorage } from '../storage/disk.ts';
import { rightsEnding } from './rights-ending.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../../../dist/site/assets/manifest.json'));
const END = NOON + HOUR;
const LATER = END + 6 * HOUR;

describeEachDatabase('at the hour that a licence ends', (database) => {
  let folder: string;
  let time = NOON;
  const now = () => time;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-rights-'));
  });
  afterAll(async () => {
    for (const one of open) await one.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start() {
    const process = await paperProcess(database(), { data: folder, now });
    open.push(process);
    return process;
  }
  const image = (media: MediaId): Block => ({
    type: 'image',
    attrs: { source: { media }, alt: 'the crane', width: 'column', crop: '1:1' },
    content: [],
  });

  it.skipIf(!BUILT)(
    'the picture leaves pages, feeds and caches within ten seconds, in every process, and where none ran at that hour',
    async () => {
      const db = database();
      const storage = openDiskStorage(join(folder, 'media'));
      const room = await newsroom(db);
      const { ctx, sections } = room;
      const picture = async (seed: number, usableUntil: number | null = null) => {
        const bytes = await photograph(700, 500, seed).jpeg().toBuffer();
        const id = await addFile(ctx, storage, { bytes, fileName: `p${seed}.jpg`, credit: 'Agency' });
        await db.updateTable('media').set({ usableUntil }).where('id', '=', id).execute();
        const { hash } = await db.selectFrom('media').select('hash').where('id', '=', id).executeTakeFirstOrThrow();
        return { id, short: hash?.slice(0, 16) as string };
      };
      const [ending, later, other] = [await picture(71, END), await picture(72, LATER), await picture(73)];
      const live = (headline: string, media: MediaId, minutes: number) =>
        room.live(
          {
            headline,
            sectionId: sections.news,
            document: words('What happened.', image(media)),
            lead: { media, alt: 'smoke', caption: [] },
          },
          { publishedAt: NOON - minutes * 60_000 },
        );
      const second = await live('Second choice', ending.id, 1);
      const without = await live('No second choice', ending.id, 2);
      const whole = await live('Ends later', later.id, 3);
      const untouched = await live('Has nothing to do with it', other.id, 4);
      await db
        .insertInto('secondChoices')
        .values({ mediaId: ending.id, articleId: second, replacementId: other.id })
        .execute();
      const path = async (id: ArticleId) =>
        (await db.selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path;
      const [one, two, three, four] = await Promise.all([second, without, whole, untouched].map(path));
      const targets = [
        '/',
        '/news/',
        '/latest/',
        '/feed.xml',
        '/atom.xml',
        '/feed.json',
        '/news/feed.xml',
        one,
        two,
      ] as string[];
      const file = serveMedia({ db, storage, now });
      const sent = async (short: string) =>
        (await file(new Request(`http://paper.example/media/${short}/320.jpg`))) as Response;

      const [works, hears] = [await start(), await start()];
      for (const node of [works, hears])
        for (const target of targets) expect((await node.get(target)).includes(ending.short), target).toBe(true);
      // no cache on the way may keep it for longer
      time = END - 90_000;
      const kept = await sent(ending.short);
      expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, 'max-age=90']);
      expect((await sent(other.short)).headers.get('cache-control')).toContain('immutable');

      time = END - 1_000;
      const before = await works.get(four as string);
      time += 1_000;
      await works.tick();
      await hears.hear();
      expect(time).toBeLessThanOrEqual(END + 10_000);
      for (const node of [works, hears]) {
        for (const target of [...targets, `${one}.txt`])
          expect((await node.get(target)).includes(ending.short), target).toBe(false);
        expect((await node.get(one as string)).includes(other.short)).toBe(true);
        expect((await node.get(two as string)).includes('<figure')).toBe(false);
        expect((await node.get(three as string)).includes(later.short)).toBe(true);
      }
      expect((await works.get(four as string)) === before).toBe(true);
      expect((await sent(ending.short)).status).toBe(404);

      // the desk has the list, with the stories
      const desk = { ...staff(db, 'desk', 'pictureEditor'), now };
      const listed = await rightsEnding(desk, 14);
      expect(listed.ended.map(({ article, what }) => [article?.headline, what]).sort()).toEqual([
        ['No second choice', 'removed'],
        ['Second choice', 'replaced'],
      ]);
      expect(listed.soon.map(({ media, uses }) => [media.id, uses.map(({ headline }) => headline)])).toEqual([
        [later.id, ['Ends later']],
      ]);
      // nobody finds it to put it in, and nothing goes out with it
      const found = await library(db, mediaLibrary.input.parse({ usable: true }), {
        now: time,
        person: desk.person.id,
      });
      expect(found.media.map(({ id }) => id).sort()).toEqual([later.id, other.id].sort());
      const fresh = await room.write({ headline: 'Wants it', document: words('x', image(ending.id)) });
      room.at(time);
      await expect(publish(ctx, fresh, { act: 'publish' })).rejects.toThrow('has ended');

      // every process is down at the hour of the other; the first second of the next one sees to it
      time = LATER + 3 * HOUR;
      const next = await start();
      expect((await sent(later.short)).status).toBe(404);
      await next.tick();
      for (const target of [...targets, three as string])
        expect((await next.get(target)).includes(later.short), target).toBe(false);
      expect((await rightsEnding(desk, 14)).ended.map(({ article }) => article?.headline)).toContain('Ends later');
      // and once only, however often it is started again
      const rows = async () => (await db.selectFrom('rightsEnds').select('id').execute()).length;
      const done = await rows();
      await (await start()).tick();
      expect(await rows()).toBe(done);
    },
    120_000,
  );
});
