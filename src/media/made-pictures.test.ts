import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { showInStory, storageForTests } from './fixture.ts';
import { initialOf } from './icons.ts';
import { serveIcons } from './serve-icons.ts';
import { serveSocial } from './serve-social.ts';
import { makeSocialPicture, type SocialWords } from './social-picture.ts';
import { openDiskStorage } from './storage/disk.ts';
import { openTypeface, type Typeface } from './typeface.ts';

const RIGHTS = {
  ...{ creator: 'Berit Lowe', credit: 'The Lantern', copyright: '© The Lantern', alt: 'Fire & <smoke>' },
  ...{ webStatement: 'https://lantern.example/rights', sourceType: 'digitalCreation' },
};
const WORDS: SocialWords = {
  ...{ headline: 'Fire at the quay', kicker: 'News', paperName: 'The Lantern', accent: '#8f1d2c' },
  ...{ direction: 'ltr', author: 'Berit Lowe' },
};

describe('the picture for networks', () => {
  let folder = '';
  let typeface: Typeface;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-social-'));
    typeface = await openTypeface(openDiskStorage(folder));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const make = (words: Partial<SocialWords>) => makeSocialPicture(typeface, { ...WORDS, ...words }, RIGHTS);
  const ink = async (picture: Buffer, left: number, width = 300) => {
    const { channels } = await sharp(
      await sharp(picture).extract({ left, top: 150, width, height: 420 }).greyscale().toBuffer(),
    ).stats();
    return 255 - (channels[0]?.mean ?? 255);
  };

  it('is a JPEG of 1200 × 675 with its rights in it, under the weight that networks take', async () => {
    const picture = await make({});
    const { width, height, format, xmp, exif } = await sharp(picture).metadata();
    expect([width, height, format, exif]).toEqual([1200, 675, 'jpeg', undefined]);
    expect(picture.length).toBeLessThan(120_000);
    for (const word of [
      'Berit Lowe',
      '© The Lantern',
      'https://lantern.example/rights',
      'digitalsourcetype/digitalCreation',
      'Fire &amp; &lt;smoke&gt;',
    ])
      expect(xmp?.toString()).toContain(word);
  });

  it('sets a right-to-left page from the right', async () => {
    const [left, right] = [await make({}), await make({ direction: 'rtl' })];
    expect(await ink(left, 60)).toBeGreaterThan(2 * (await ink(left, 840)));
    expect(await ink(right, 840)).toBeGreaterThan(2 * (await ink(right, 60)));
  });

  it('sets Arabic and Hebrew headlines from the right, each line of them', async () => {
    for (const headline of [
      'حريق كبير في الميناء القديم يوقف العبارات ثلاثة أيام',
      'שריפה גדולה בנמל הישן עצרה את המעבורות לשלושה ימים',
    ]) {
      const drawn = await typeface.draw(headline, {
        size: 60,
        bold: true,
        color: '#000000',
        width: 700,
        isRightAligned: true,
      });
      const { data, info } = await sharp(drawn.png).extractChannel(3).raw().toBuffer({ resolveWithObject: true });
      const ends: number[] = [];
      for (let y = Math.round(info.height * 0.75); y < info.height; y++)
        for (let x = info.width - 1; x >= 0; x--)
          if ((data[y * info.width + x] as number) > 128) {
            ends.push(x);
            break;
          }
      // the last line, shorter than the first, ends where the first does
      expect(Math.max(...ends), headline).toBeGreaterThan(info.width - 30);
    }
  });

  it('knows which letters it has: European scripts, Arabic and Hebrew yes, others no', () => {
    for (const text of [
      'Ğüneş Łódź œuvre',
      'Пожар в порту, їжак',
      'Ελλάδα',
      'Việt Nam',
      '“quoted” — 5 €',
      'حريق في الميناء',
      'گفت\u200cوگو',
      'שריפה בנמל',
    ])
      expect(typeface.covers(text), text).toBe(true);
    for (const text of ['火事', '🔥', 'ไฟ']) expect(typeface.covers(text), text).toBe(false);
  });

  it('draws no box for a letter it has not, but another page', async () => {
    const plain = { kicker: '', author: '' };
    const thai = await make({ ...plain, headline: 'ไฟไหม้ท่าเรือ', direction: 'rtl' });
    const chinese = await make({ ...plain, headline: '火事', direction: 'rtl' });
    expect(thai.equals(chinese)).toBe(true);
    expect(await ink(thai, 840)).toBeGreaterThan(3);
  });

  it('holds whatever is written in the headline', async () => {
    const all = [
      '',
      ' ',
      'w'.repeat(400),
      'word '.repeat(200),
      '<b>&amp; ]]> </span>',
      'a\u0000b\ud800',
      '\u202eabc',
      'Line\nbreak',
    ];
    for (const headline of all)
      expect(
        (await sharp(await make({ headline, kicker: headline, author: headline, paperName: headline })).metadata())
          .width,
      ).toBe(1200);
    expect((await make({ accent: 'url(evil)' })).length).toBeGreaterThan(1_000);
  });

  it('looks the same on a machine without any font', async () => {
    await writeFile(join(folder, 'fonts.conf'), '<fontconfig></fontconfig>');
    await writeFile(
      join(folder, 'bare.mts'),
      `import { openDiskStorage } from ${JSON.stringify(join(import.meta.dirname, 'storage/disk.ts'))};
       import { openTypeface } from ${JSON.stringify(join(import.meta.dirname, 'typeface.ts'))};
       import { makeSocialPicture } from ${JSON.stringify(join(import.meta.dirname, 'social-picture.ts'))};
       const typeface = await openTypeface(openDiskStorage(${JSON.stringify(join(folder, 'bare'))}));
       process.stdout.write((await makeSocialPicture(typeface, ${JSON.stringify(WORDS)}, ${JSON.stringify(RIGHTS)})).toString('base64'));`,
    );
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', join(folder, 'bare.mts')], {
      env,
      maxBuffer: 1e7,
    });
    const [here, there] = await Promise.all(
      [make({}), Buffer.from(stdout, 'base64')].map(async (one) =>
        sharp(await one)
          .raw()
          .toBuffer(),
      ),
    );
    const apart = here!.reduce((sum, value, at) => sum + Math.abs(value - there![at]!), 0) / here!.length;
    expect(apart).toBeLessThan(1);
  });
});

describeEachDatabase('what the paper draws of itself', (database) => {
  const files = storageForTests();
  const look = { name: 'The Lantern', accent: '#8f1d2c', logo: null, origin: 'https://lantern.example' };
  const setting = () => ({ db: database(), storage: files().storage, paper: () => look });
  const social = (path: string, headers = {}) =>
    serveSocial(setting())(new Request(`http://x.test${path}`, { headers }));
  beforeAll(() => showInStory(database(), 9, []));

  it('serves the picture of the live edition only', async () => {
    const [first, second] = await Promise.all([social('/social/9-1.jpg'), social('/social/9-1.jpg')]);
    expect([first?.status, first?.headers.get('content-type'), second?.status]).toEqual([200, 'image/jpeg', 200]);
    expect((await sharp(Buffer.from(await first!.arrayBuffer())).metadata()).xmp?.toString()).toContain('Staff');
    expect((await social('/social/9-1.jpg', { 'if-none-match': first?.headers.get('etag') }))?.status).toBe(304);
    for (const path of [
      '/social/9-2.jpg',
      '/social/8-1.jpg',
      '/social/9-1.png',
      '/social/9-01.jpg',
      '/social/',
      '/social/9-1.jpg/x',
      '/social/99999999999999999-1.jpg',
    ])
      expect((await social(path))?.status, path).toBe(404);
    expect(await social('/news/')).toBeNull();
  });

  it.each([
    ['/apple-touch-icon.png', 180],
    ['/icons/icon-192.png', 192],
    ['/icons/icon-512.png', 512],
    ['/icons/icon-maskable-512.png', 512],
  ])('serves %s', async (path, side) => {
    const response = await serveIcons(setting())(new Request(`http://x.test${path}`));
    expect([response?.status, response?.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await response!.arrayBuffer());
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([side, side]);
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    expect([...corner]).toEqual([0x8f, 0x1d, 0x2c]);
  });

  it('serves a real icon file with three pictures', async () => {
    const response = await serveIcons(setting())(new Request('http://x.test/favicon.ico'));
    const bytes = Buffer.from(await response!.arrayBuffer());
    expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 3]);
    for (const [at, side] of [16, 32, 48].entries()) {
      const [length, offset] = [bytes.readUInt32LE(6 + at * 16 + 8), bytes.readUInt32LE(6 + at * 16 + 12)];
      expect((await sharp(bytes.subarray(offset, offset + length)).metadata()).width).toBe(side);
    }
    expect(await serveIcons(setting())(new Request('http://x.test/icons/icon-99.png'))).toBeNull();
  });
});

describe('the initial of a paper', () => {
  it.each([
    ['The Ansel Lantern', 'A'],
    ['Le Phare', 'P'],
    ['«Час»', 'Ч'],
    ['The', 'T'],
    ['', ''],
    ['42 North', '4'],
  ])('of %j is %j', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});
