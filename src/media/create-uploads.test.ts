import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import { UPLOADS } from './contract.ts';
import { createUploads, type Uploads } from './create-uploads.ts';
import { newsPhotograph, photograph, showInStory, staff, storageForTests } from './fixture.ts';
import { serveMedia } from './serve.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';

const HOST = 'http://paper.example';
const DAY = 86_400_000;

describeEachDatabase('uploads', (database) => {
  const files = storageForTests();
  let uploads: Uploads;
  let data = '';
  let time = 1_780_000_000_000;
  let ada: Person;
  let ben: Person;
  beforeAll(() => {
    const { storage, folder } = files();
    data = join(folder, 'data');
    uploads = createUploads({ db: database(), storage, data, now: () => time, log: { warn() {} } });
    ada = staff(database(), 'ada', 'reporter').person;
    ben = staff(database(), 'ben', 'chief').person;
  });
  afterAll(() => uploads.close());

  const ask = (method: string, path: string, person: Person, init: { body?: Uint8Array; headers?: object } = {}) =>
    uploads.handle(
      new Request(`${HOST}${path}`, {
        method,
        headers: { 'tus-resumable': '1.0.0', ...init.headers },
        ...(init.body && { body: init.body as never }),
      }),
      person,
    );
  const begin = (bytes: number, name = 'fire.jpg', person = ada, headers = {}) =>
    ask('POST', UPLOADS, person, {
      headers: {
        'upload-length': String(bytes),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
        ...headers,
      },
    });
  const patch = (path: string, offset: number, body: Uint8Array, person = ada) =>
    ask('PATCH', path, person, {
      body,
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    });
  const idIn = (path: string) => path.slice(UPLOADS.length + 1);
  async function send(bytes: Uint8Array, name?: string) {
    const path = (await begin(bytes.length, name)).headers.get('location') as string;
    expect((await patch(path, 0, bytes)).status).toBe(204);
    return path;
  }

  it('go on where they were broken off, and become a file once, however often that is asked', async () => {
    const bytes = await newsPhotograph(41);
    const begun = await begin(bytes.length, 'Fire at the quay.jpg');
    expect(begun.status).toBe(201);
    const path = begun.headers.get('location') as string;
    expect(path).toMatch(/^\/newsroom\/api\/uploads\/[a-f0-9]{48}$/);
    expect((await patch(path, 0, bytes.subarray(0, 9_000))).headers.get('upload-offset')).toBe('9000');
    await expect(uploads.finish(ada.id, idIn(path))).rejects.toMatchObject({ name: 'Conflict' });
    // a piece that was sent already is not written twice
    expect((await patch(path, 0, bytes.subarray(0, 9_000))).status).toBe(409);
    const resumed = await ask('HEAD', path, ada);
    expect([resumed.headers.get('upload-offset'), resumed.headers.get('upload-length')]).toEqual([
      '9000',
      String(bytes.length),
    ]);
    expect((await patch(path, 9_000, bytes.subarray(9_000))).status).toBe(204);
    const [one, two] = await Promise.all([uploads.finish(ada.id, idIn(path)), uploads.finish(ada.id, idIn(path))]);
    expect(one).toEqual(two);
    expect(one.isKnown).toBe(false);
    const row = await database().selectFrom('media').selectAll().where('id', '=', one.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      ...{ credit: 'Berit Lowe/The Lantern', caption: 'Smoke over the harbour & the town', photographer: 'Berit Lowe' },
      ...{
        place: 'Port Ansel, Ansel',
        uploadedBy: 'ada',
        fileName: 'fire-at-the-quay.jpg',
      },
    });
    expect(row.takenAt).not.toBeNull();
    expect(await readdir(join(data, 'uploads'))).toEqual([]);
    expect((await ask('HEAD', path, ada)).status).toBe(410);
  });

  it('join the file that has the same bytes, which keeps its crops and words', async () => {
    const bytes = await photograph(500, 400, 42).jpeg().toBuffer();
    const first = await uploads.finish(ada.id, idIn(await send(bytes)));
    const kept = { focusX: 0.25, cropsJson: '{"1:1":{"x":0,"y":0,"width":0.8,"height":1}}', credit: 'A. Marsh' };
    await database().updateTable('media').set(kept).where('id', '=', first.id).execute();
    const second = await uploads.finish(ada.id, idIn(await send(bytes, 'other-name.jpg')));
    expect(second).toEqual({ id: first.id, isKnown: true });
    const row = await database().selectFrom('media').selectAll().where('id', '=', first.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject(kept);
  });

  it('are nobody else’s: not seen, not written to, not ended, not finished, whatever their rights', async () => {
    const bytes = await photograph(300, 200, 43).jpeg().toBuffer();
    const path = (await begin(bytes.length)).headers.get('location') as string;
    await patch(path, 0, bytes.subarray(0, 100));
    expect((await ask('HEAD', path, ben)).status).toBe(404);
    expect((await patch(path, 100, bytes.subarray(100), ben)).status).toBe(404);
    expect((await ask('DELETE', path, ben)).status).toBe(404);
    await expect(uploads.finish(ben.id, idIn(path))).rejects.toMatchObject({ name: 'NotFound' });
    expect((await ask('HEAD', path, ada)).headers.get('upload-offset')).toBe('100');
    // nor by a person without the right, though it was theirs
    const former = staff(database(), 'ada', 'administrator').person;
    expect((await patch(path, 100, bytes.subarray(100), former)).status).toBe(404);
    expect((await ask('DELETE', path, ada)).status).toBe(204);
    expect((await ask('HEAD', path, ada)).status).toBe(404);
  });

  it.each([
    ['a path out of the folder', 'HEAD', `${UPLOADS}/..%2f..%2fpaper.db`, 404],
    ['an absolute path', 'HEAD', `${UPLOADS}/%2fetc%2fpasswd`, 404],
    ['what the store notes beside it', 'HEAD', `${UPLOADS}/${'a'.repeat(48)}.json`, 404],
    ['an id of somebody’s own', 'PATCH', `${UPLOADS}/${'a'.repeat(48)}`, 404],
    ['reading', 'GET', `${UPLOADS}/${'a'.repeat(48)}`, 405],
    ['a query', 'POST', `${UPLOADS}?id=x`, 404],
    ['asking from another site', 'OPTIONS', UPLOADS, 405],
  ])('do not allow %s', async (_, method, path, status) => {
    expect((await ask(method, path, ada)).status).toBe(status);
  });

  it('never write below another name than their own, however they are called', async () => {
    const bytes = await photograph(320, 200, 44).jpeg().toBuffer();
    const before = await readFile(join(data, 'uploads', '..', 'nothing')).catch(() => null);
    expect(before).toBeNull();
    const { id } = await uploads.finish(ada.id, idIn(await send(bytes, '../../../etc/cron.d/\u202Egnp.exe\u0000.jpg')));
    const row = await database().selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.fileName).toMatch(/^[a-z0-9-]+\.jpg$/);
    expect(`${row.title}${row.searchWords}`).not.toMatch(/[\u0000\u202e]/);
  });

  it('tell no other site anything', async () => {
    const answer = await begin(10, 'x.jpg', ada, { origin: 'https://evil.example' });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    await ask('DELETE', answer.headers.get('location') as string, ada);
  });

  it.each([
    ['a page that calls itself a picture', '<html><script>alert(1)</script></html>', 'cat.jpg'],
    ['a script behind the mark of a picture', '\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'cat.png'],
    [
      'a drawing with entities',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
      'a.svg',
    ],
    ['a program', 'MZ\x90\x00\x03\x00\x00\x00', 'setup.jpg'],
    ['a page that begins like a GIF', 'GIF89a/*<svg onload=alert(1)>*/=1;', 'a.gif'],
  ])('refuse %s, and leave nothing of it', async (_, content, name) => {
    const path = await send(Buffer.from(content, 'latin1'), name);
    await expect(uploads.finish(ada.id, idIn(path))).rejects.toMatchObject({ name: 'Invalid' });
    expect(await readdir(join(data, 'uploads'))).toEqual([]);
    await expect(uploads.finish(ada.id, idIn(path))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('refuse a picture that would fill the memory, by what its head says', async () => {
    const bomb = Buffer.from(await photograph(8, 8).png().toBuffer());
    bomb.writeUInt32BE(29_000, 16);
    bomb.writeUInt32BE(29_000, 20);
    bomb.writeUInt32BE(crcOf(bomb.subarray(12, 29)), 29);
    await expect(uploads.finish(ada.id, idIn(await send(bomb, 'bomb.png')))).rejects.toThrow(/too large/);
  });

  it('keep a drawing as a picture of it, without what it would run', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><script>alert(2)</script><rect width="40" height="30" fill="red"/></svg>';
    const { id } = await uploads.finish(ada.id, idIn(await send(Buffer.from(svg), 'plan.svg')));
    const row = await database().selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.mime).toBe('image/png');
  });

  it('give readers no position, no serial number, and nothing that was hung on behind the picture', async () => {
    const script = '<script>alert(1)</script><?php system(1) ?>PK\x03\x04';
    const bytes = Buffer.concat([await newsPhotograph(45), Buffer.from(script, 'latin1')]);
    const { id } = await uploads.finish(ada.id, idIn(await send(bytes)));
    await showInStory(database(), 4_500, [id as MediaId]);
    const { hash } = await database().selectFrom('media').select('hash').where('id', '=', id).executeTakeFirstOrThrow();
    const answer = await serveMedia({ db: database(), storage: files().storage })(
      new Request(`${HOST}/media/${hash?.slice(0, 16)}/320.jpg`),
    );
    const sent = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(sent.length).toBeGreaterThan(1_000);
    expect(bytes.includes('SN-4711-SECRET')).toBe(true);
    for (const secret of ['SN-4711-SECRET', 'GPS', 'Boxcam', '51,30N', '<script', '<?php', 'PK\x03\x04'])
      expect(sent.includes(secret)).toBe(false);
  });

  it('are limited in size, in number and in what is said of their length', async () => {
    expect((await begin(UPLOAD_LIMITS.bytes + 1)).status).toBe(422);
    expect((await begin(0)).status).toBe(422);
    expect((await begin(Number.NaN)).status).toBe(422);
    expect((await begin(5, 'x', ada, { 'upload-defer-length': '1' })).status).toBe(400);
    expect((await begin(5, 'x', ada, { 'x-http-method-override': 'DELETE' })).status).toBe(400);
    const path = (await begin(5)).headers.get('location') as string;
    const tooMuch = await patch(path, 0, new Uint8Array(6));
    expect(tooMuch.status).toBeGreaterThanOrEqual(400);
    await ask('DELETE', path, ada);
    const large = UPLOAD_LIMITS.bytes;
    const open = [];
    for (let sum = 0; sum + large <= UPLOAD_LIMITS.eachBytes; sum += large)
      open.push((await begin(large)).headers.get('location'));
    expect((await begin(large)).status).toBe(422);
    for (const one of open) await ask('DELETE', one as string, ada);
  });

  it('are removed after a day where they were left unfinished', async () => {
    const path = (await begin(1_000)).headers.get('location') as string;
    await patch(path, 0, new Uint8Array(10));
    const orphan = join(data, 'uploads', 'f'.repeat(48));
    await writeFile(orphan, 'x');
    await utimes(orphan, 1, 1);
    time += DAY + 1;
    await uploads.removeOld();
    expect(await readdir(join(data, 'uploads'))).toEqual([]);
    expect((await ask('HEAD', path, ada)).status).toBe(404);
  });
});

/** PNG (ISO/IEC 15948) section 5.5: CRC-32 over type and data. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
