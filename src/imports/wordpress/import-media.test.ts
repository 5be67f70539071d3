import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import { zipOf } from '../../media/zip-fixture.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import type { Db } from '../../store/database.ts';
import type { ImportOptions } from '../options.ts';
import { exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATH = '/wp-content/uploads/2024/07/pier.jpg';
let picture: Buffer;
let server: Server;
let base: string;
let asked: string[] = [];

beforeAll(async () => {
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#285a78' } })
    .jpeg()
    .toBuffer();
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === PATH) response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

function exported(): string {
  const file = join(folder, 'media.xml');
  const items = [
    {
      id: 1,
      body: `<p><img class="wp-image-2" src="${base}${PATH.replace('.jpg', '-300x200.jpg')}" alt="The pier"></p>`,
    },
    { id: 2, type: 'attachment', status: 'inherit', parent: 1, slug: 'pier', link: `${base}/pier/`, file: base + PATH },
    { id: 3, type: 'attachment', status: 'inherit', slug: 'lost', link: `${base}/lost/`, file: `${base}/lost.jpg` },
  ];
  writeFileSync(file, exampleExport(items, '', base));
  return file;
}

async function onFresh(
  work: (db: Db, run: (options?: ImportOptions) => ReturnType<typeof importWordpress>, store: string) => Promise<void>,
) {
  const { db, close } = await freshDatabase('sqlite');
  const store = mkdtempSync(join(folder, 'media-'));
  asked = [];
  try {
    await work(
      db,
      (options = {}) => importWordpress({ db, files: [exported()], storage: openDiskStorage(store), options }),
      store,
    );
  } finally {
    await close();
  }
}
const states = async (db: Db) =>
  (await db.selectFrom('media').select(['state', 'width']).orderBy('id').execute()).map(({ state, width }) => [
    state,
    width,
  ]);
const led = async (db: Db, path: string) => (await createPublicAddresses(db).redirect(path, new URLSearchParams()))?.to;

describe('files of the former site', () => {
  it('are fetched, from private addresses only by the explicit switch, and what cannot be had is listed', () =>
    onFresh(async (db, run) => {
      const refused = await run({ fetchMedia: true });
      expect(asked).toEqual([]);
      expect(refused.attachments).toMatchObject({ found: 2, imported: 2, problems: 2 });
      expect(refused.problems.map(({ what }) => what).join('\n')).toMatch(/could not be fetched.*pier\.jpg/);
      expect(await states(db)).toEqual([
        ['missing', null],
        ['missing', null],
      ]);
      // a picture that is missing leads to its story, and one without a story is gone
      expect([await led(db, PATH), await led(db, '/lost.jpg')]).toEqual(['article', 'gone']);
      const page = await db.selectFrom('liveBodies').select('documentJson').executeTakeFirstOrThrow();
      expect(page.documentJson).toContain('missing');

      const fetched = await run({ fetchMedia: true, privateAddresses: true });
      expect(asked).toContain(PATH);
      expect(fetched.problems.filter(({ what }) => what.includes('pier'))).toEqual([]);
      expect(await states(db)).toEqual([
        ['ready', 900],
        ['missing', null],
      ]);
      expect([await led(db, PATH), await led(db, PATH.replace('.jpg', '-300x200.jpg'))]).toEqual(['media', 'media']);
      const mended = await db.selectFrom('liveBodies').select('documentJson').executeTakeFirstOrThrow();
      expect(mended.documentJson).not.toContain('missing');

      asked = [];
      expect((await run({ fetchMedia: true, privateAddresses: true })).attachments.imported).toBe(0);
      expect(asked).not.toContain(PATH);
    }));

  it('are found in a ZIP archive of uploads, and a dry run takes none', () =>
    onFresh(async (db, run, store) => {
      const media = join(folder, 'uploads.zip');
      writeFileSync(
        media,
        zipOf([{ name: 'uploads/2024/07/pier.jpg', data: picture }, { name: 'uploads/readme.txt' }]),
      );
      const dry = await run({ media, dryRun: true });
      expect(readdirSync(store)).toEqual([]);
      const real = await run({ media });
      expect(real.attachments).toEqual(dry.attachments);
      expect(real.problems.map(({ what }) => what)).toEqual([expect.stringContaining('not among the uploads')]);
      expect(await states(db)).toEqual([
        ['ready', 900],
        ['missing', null],
      ]);
      expect([await led(db, PATH), await led(db, '/pier')]).toEqual(['media', 'article']);
      expect(asked).toEqual([]);
    }));

  it('are kept as far as they go where they are cut off, and listed', () =>
    onFresh(async (db, run) => {
      const media = join(folder, 'cut.zip');
      const data = picture.subarray(0, Math.floor(picture.length * 0.6));
      writeFileSync(media, zipOf([{ name: 'uploads/2024/07/pier.jpg', data }]));
      const { attachments, problems } = await run({ media });
      expect(attachments).toMatchObject({ found: 2, imported: 2, problems: 2 });
      expect(problems.map(({ what }) => what)).toContainEqual(expect.stringMatching(/cut off.*pier\.jpg/));
      expect(await states(db)).toEqual([
        ['ready', 900],
        ['missing', null],
      ]);
    }));
});
