import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { paperProcess } from '../../test/paper-process.ts';
import { DAY, NOON, newsroom, words } from '../articles/fixture.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Block, CropName } from '../content/document.ts';
import { addFile } from './add-file.ts';
import type { Crops } from './contract.ts';
import { cropMedia } from './crop-media.ts';
import { photograph, staff } from './fixture.ts';
import { serveMedia } from './serve.ts';
import { openDiskStorage } from './storage/disk.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../../dist/site/assets/manifest.json'));
const now = () => NOON + DAY;

describeEachDatabase('crops on pages', (database) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-crops-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const image = (media: MediaId, crop: CropName): Block => ({
    type: 'image',
    attrs: { source: { media }, alt: `in ${crop}`, width: 'column', crop },
    content: [],
  });
  /** Address and size of the picture with this alternative text, as the page has them. */
  function shownAs(page: string, alt: string): { part: string; width: number; height: number } {
    const found = new RegExp(
      `<img src="/media/[0-9a-f]{16}/(?:(c[\\d-]+)/)?\\d+\\.jpg"[^>]*width="(\\d+)" height="(\\d+)" alt="${alt}"`,
    ).exec(page);
    return { part: found?.[1] ?? '', width: Number(found?.[2]), height: Number(found?.[3]) };
  }

  it.skipIf(!BUILT)(
    'are what each use asks for, in true sizes; a change drops the pages that show the picture and no other',
    async () => {
      const db = database();
      const storage = openDiskStorage(join(folder, 'media'));
      const room = await newsroom(db);
      const { ctx, sections } = room;
      const picture = async (seed: number) =>
        addFile(ctx, storage, {
          bytes: await photograph(1500, 1000, seed).jpeg().toBuffer(),
          fileName: `p${seed}.jpg`,
        });
      const [shown, other] = [await picture(81), await picture(82)];
      const live = (headline: string, media: MediaId, sectionId: typeof sections.news, minutes: number, more = {}) =>
        room.live(
          { headline, sectionId, lead: { media, alt: 'the lead', caption: [], crop: '16:9' }, ...more },
          { publishedAt: NOON - minutes * 60_000 },
        );
      const text = words('Text.', image(shown, 'free'), image(shown, '1:1'), image(shown, '3:2'));
      const first = await live('Shows it', shown, sections.news, 1, {
        document: text,
        search: { socialMedia: shown },
      });
      // far apart, so that neither is the other's neighbour
      for (let n = 0; n < 8; n++) await live(`Between ${n}`, other, sections.sport, 10 + n, { lead: null });
      const last = await live('Shows another', other, sections.sport, 100);
      const path = async (id: ArticleId) =>
        (await db.selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path;
      const [one, two] = [await path(first), await path(last)];
      const paper = await paperProcess(db, { data: folder, now });
      const desk = staff(db, 'desk', 'pictureEditor');
      let revision = 0;
      const crop = async (crops: Crops, focusX = 0.5) => {
        await cropMedia(desk, storage, { id: shown, revision: revision++, focusX, crops });
        await paper.hear();
      };

      // before the desk did anything: around the focus, and whole where nothing is to be cut
      const before = await paper.get(one);
      expect(shownAs(before, 'the lead')).toEqual({ part: 'c0-781-10000-8438', width: 1500, height: 844 });
      expect(shownAs(before, 'in 1:1')).toEqual({ part: 'c1667-0-6667-10000', width: 1000, height: 1000 });
      for (const whole of ['in free', 'in 3:2'])
        expect(shownAs(before, whole)).toEqual({ part: '', width: 1500, height: 1000 });

      const all = ['/', '/news/', '/sport/', '/feed.xml', one, two];
      for (const target of all) await paper.get(target);
      await crop({ '3:2': { x: 0, y: 0, width: 0.6, height: 0.6 }, free: { x: 0.5, y: 0, width: 0.3, height: 1 } }, 1);
      expect(all.filter((target) => paper.isCached(target))).toEqual(['/sport/', two]);
      const page = await paper.get(one);
      expect(shownAs(page, 'in 3:2')).toEqual({ part: 'c0-0-6000-6000', width: 900, height: 600 });
      expect(shownAs(page, 'in free')).toEqual({ part: 'c5000-0-3000-10000', width: 450, height: 1000 });
      expect(shownAs(page, 'in 1:1').part).toBe('c3333-0-6667-10000');
      for (const target of ['/', '/news/']) expect((await paper.get(target)).includes('/c0-0-6000-6000/')).toBe(true);

      // what machines are told: three shapes of it, and the one that the desk chose for networks
      const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
      const story = graph['@graph'].find((node: { headline?: string }) => node.headline === 'Shows it');
      const ratios = story.image.map(
        (one: { width: string; height: string }) => Number(one.width) / Number(one.height),
      );
      expect(ratios.map((ratio: number) => ratio.toFixed(2))).toEqual(['1.78', '1.33', '1.00']);
      const told = /og:image" content="http:\/\/paper\.example([^"]+)"/.exec(page)?.[1] ?? '';
      expect([told.includes('/c0-781-10000-8438/'), /og:image:width" content="(\d+)"/.exec(page)?.[1]]).toEqual([
        true,
        '1280',
      ]);
      // every address on the page is one that is answered
      const get = serveMedia({ db, storage, now });
      const addresses = [told, ...story.image.map((one: { url: string }) => new URL(one.url).pathname)];
      for (const address of addresses)
        expect((await get(new Request(`http://paper.example${address}`)))?.status).toBe(200);
      await paper.close();
    },
    120_000,
  );
});
