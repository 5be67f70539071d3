import exifr from 'exifr';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId } from '../base/ids.ts';
import { addFile } from './add-file.ts';
import { createDeriveJob } from './derive.job.ts';
import { contextOf, newsPhotograph, photograph, showInStory, storageForTests } from './fixture.ts';
import { createPublicFiles } from './public-file.ts';
import { serveMedia } from './serve.ts';

describeEachDatabase('media as readers get it', (database) => {
  const files = storageForTests();
  const hashes = new Map<string, string>();
  const ids = new Map<string, MediaId>();
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    serveMedia({ db: database(), storage: files().storage })(
      new Request(`http://paper.test${path}`, { headers, method }),
    );
  const get = async (path: string, headers = {}, method = 'GET') => {
    const response = await ask(path, headers, method);
    if (!response) throw new Error('not an address of media');
    return response;
  };
  const at = (name: string, end: string) => `/media/${hashes.get(name)?.slice(0, 16)}/${end}`;

  beforeAll(async () => {
    const ctx = contextOf(database());
    const add = async (name: string, bytes: Uint8Array) => {
      const id = await addFile(ctx, files().storage, { bytes, fileName: name });
      const { hash } = await database()
        .selectFrom('media')
        .select('hash')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      hashes.set(name, hash ?? '');
      ids.set(name, id);
      return id;
    };
    const shown = [
      await add('photo.jpg', await newsPhotograph()),
      await add('Minutes of May.pdf', Buffer.from('%PDF-1.7 <script>alert(1)</script>')),
      await add('big.jpg', await photograph(1000, 700).jpeg().toBuffer()),
    ];
    await add('draft.jpg', await newsPhotograph(4));
    await add('logo.png', await photograph(340, 100, 5).png().toBuffer());
    await showInStory(database(), 1, shown);
  });

  it('sends each format in its own bytes, sealed and for good, with the rights and without the secrets', async () => {
    for (const [format, type] of [
      ['avif', 'image/avif'],
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ] as const) {
      const response = await get(at('photo.jpg', `320.${format}`), { 'accept-encoding': 'br, gzip' });
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        ...{
          'content-type': type,
          'cache-control': 'max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
        ...{ 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin' },
      });
      expect(response.headers.has('content-encoding')).toBe(false);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(String(bytes.length)).toBe(response.headers.get('content-length'));
      const seen = await sharp(bytes).metadata();
      expect([seen.width, seen.height, seen.orientation, seen.exif]).toEqual([320, 480, undefined, undefined]);
      const packet = seen.xmp?.toString() ?? '';
      for (const word of [
        'Berit Lowe',
        'The Lantern',
        'https://lantern.example/rights',
        'digitalsourcetype/digitalCapture',
        'Black smoke',
      ])
        expect(packet).toContain(word);
      expect(bytes.toString('latin1')).not.toMatch(/GPS|SECRET|Camera Owner/);
    }
    const jpeg = Buffer.from(await (await get(at('photo.jpg', '480.jpg'))).arrayBuffer());
    expect(await exifr.gps(jpeg)).toBeUndefined();
  });

  it('makes a rendition once, however many ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => get(at('big.jpg', '640.webp'))));
    const bodies = await Promise.all(all.map(async (one) => Buffer.from(await one.arrayBuffer()).toString('base64')));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(all.map((one) => one.headers.get('last-modified'))).size).toBe(1);
  });

  it.each([
    ['photo.jpg', '640.jpg'],
    ['photo.jpg', '321.jpg'],
    ['photo.jpg', '0320.jpg'],
    ['photo.jpg', '320.png'],
    ['photo.jpg', '320.jpeg'],
    ['photo.jpg', 'photo.jpg'],
    ['photo.jpg', 'original.jpg'],
    ['photo.jpg', 'embedded.json'],
    ['photo.jpg', '..%2f..%2fembedded.json'],
    ['photo.jpg', '%'],
    ['photo.jpg', '99999.jpg'],
    ['draft.jpg', '320.jpg'],
    ['logo.png', '320.jpg'],
    ['Minutes of May.pdf', '320.jpg'],
  ])('answers 404 for %s as %s', async (name, end) => {
    const response = await get(at(name, end));
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'max-age=5']);
  });

  it('is not asked about other addresses', async () => {
    expect(await ask('/news/')).toBeNull();
    expect((await get('/media/')).status).toBe(404);
    expect((await get(`/media/${'f'.repeat(16)}/320.jpg`)).status).toBe(404);
  });

  it('opens a picture to readers with its story, and closes it with it', async () => {
    const draft = () => get(at('draft.jpg', '320.jpg')).then(({ status }) => status);
    await showInStory(database(), 2, [ids.get('draft.jpg') as MediaId]);
    expect(await draft()).toBe(200);
    await database()
      .deleteFrom('liveArticles')
      .where('id', '=', 2 as never)
      .execute();
    expect(await draft()).toBe(404);
  });

  it('shows the logo and portraits', async () => {
    const logo = String(ids.get('logo.png'));
    await database().insertInto('settings').values({ name: 'logo', valueJson: logo, changedAt: 1 }).execute();
    expect((await get(at('logo.png', '320.jpg'))).status).toBe(200);
    await database().updateTable('settings').set({ name: 'other' }).where('name', '=', 'logo').execute();
    expect((await get(at('logo.png', '320.jpg'))).status).toBe(404);
  });

  it('asks the database once for what one page needs, and again after a second', async () => {
    let clock = 0;
    const publicFile = createPublicFiles(database(), { now: () => clock });
    const short = hashes.get('photo.jpg')?.slice(0, 16) ?? '';
    expect(publicFile(short)).toBe(publicFile(short));
    const first = publicFile(short);
    clock = 1_001;
    expect(publicFile(short)).not.toBe(first);
    expect(await first).toMatchObject({ widths: [320, 480] });
  });

  it('sends documents to be saved, under their own name', async () => {
    const response = await get(at('Minutes of May.pdf', 'minutes-of-may.pdf'));
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="minutes-of-may.pdf"; filename*=UTF-8''minutes-of-may.pdf`,
    );
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toContain('%PDF');
  });

  it('answers conditions and HEAD', async () => {
    const path = at('photo.jpg', '320.jpg');
    const whole = await get(path);
    const etag = whole.headers.get('etag') as string;
    await whole.arrayBuffer();
    const known = await get(path, { 'if-none-match': `"x", W/${etag}` });
    expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, '']);
    expect(
      (await get(path, { 'if-none-match': '"x"', 'if-modified-since': new Date(Date.now() + 1e8).toUTCString() }))
        .status,
    ).toBe(200);
    expect((await get(path, { 'if-modified-since': whole.headers.get('last-modified') ?? '' })).status).toBe(304);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      whole.headers.get('content-length'),
      '',
    ]);
  });

  it('answers ranges', async () => {
    const path = at('photo.jpg', '320.jpg');
    const bytes = Buffer.from(await (await get(path)).arrayBuffer());
    const length = bytes.length;
    const part = async (range: string, more = {}) => {
      const response = await get(path, { range, ...more });
      return [
        response.status,
        response.headers.get('content-range'),
        Buffer.from(await response.arrayBuffer()),
      ] as const;
    };
    expect(await part('bytes=0-9')).toEqual([206, `bytes 0-9/${length}`, bytes.subarray(0, 10)]);
    expect(await part('bytes=-5')).toEqual([206, `bytes ${length - 5}-${length - 1}/${length}`, bytes.subarray(-5)]);
    expect((await part(`bytes=${length + 10}-`)).slice(0, 2)).toEqual([416, `bytes */${length}`]);
    expect((await part('bytes=-0'))[0]).toBe(416);
    for (const range of ['potatoes=1-2', 'bytes=5-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=a-b'])
      expect((await part(range))[0]).toBe(200);
    expect((await part('bytes=0-9', { 'if-range': '"other"' }))[0]).toBe(200);
    const etag = (await get(path, {}, 'HEAD')).headers.get('etag') as string;
    expect((await part('bytes=0-9', { 'if-range': etag }))[0]).toBe(206);
  });

  it('makes everything beforehand by the job, twice the same', async () => {
    const job = createDeriveJob(files().storage);
    const input = job.input.parse({ media: ids.get('draft.jpg') });
    await job.run(contextOf(database()), input);
    await job.run(contextOf(database()), input);
    const hash = hashes.get('draft.jpg') ?? '';
    for (const name of ['320.avif', '480.webp', '480.jpg'])
      expect(await files().storage.exists(`media/${hash.slice(0, 2)}/${hash}/${name}`)).toBe(true);
  });
});
