import { randomBytes } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { UPLOADS } from './contract.ts';
import { createUploads, type Uploads } from './create-uploads.ts';
import { newsPhotograph, staff, storageForTests } from './fixture.ts';
import type { Storage } from './storage/storage.ts';

describeEachDatabase('a full disk', (database) => {
  const files = storageForTests();
  let uploads: Uploads;
  let free = 1e12;
  let time = 1_780_000_000_000;
  let refuses = (_key: string) => false;
  const ada = () => staff(database(), 'ada', 'reporter').person;
  beforeAll(() => {
    const { storage, folder } = files();
    const limited: Storage = {
      ...storage,
      async put(key, content) {
        if (refuses(key)) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        return storage.put(key, content);
      },
    };
    const setting = { db: database(), storage: limited, data: folder, log: { warn() {} } };
    uploads = createUploads({ ...setting, now: () => time, room: async () => free });
  });
  afterAll(() => uploads.close());

  const ask = (method: string, path: string, headers: object, body?: Uint8Array) =>
    uploads.handle(
      new Request(`http://paper.example${path}`, {
        method,
        headers: { 'tus-resumable': '1.0.0', ...headers },
        ...(body && { body: body as never }),
      }),
      ada(),
    );
  async function send(bytes: Uint8Array): Promise<string> {
    const begun = await ask('POST', UPLOADS, { 'upload-length': String(bytes.length) });
    const path = begun.headers.get('location') as string;
    await ask('PATCH', path, { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, bytes);
    return path.slice(UPLOADS.length + 1);
  }
  const keptFiles = async () =>
    (await readdir(join(files().folder, 'files'), { recursive: true }).catch(() => [])).filter((name) =>
      /\.\w+$/.test(name),
    );

  it('takes no upload that it has no room for, and says so', async () => {
    free = 65 * 1024 * 1024;
    const refused = await ask('POST', UPLOADS, { 'upload-length': '2000000' });
    expect([refused.status, await refused.json()]).toEqual([
      507,
      { status: 507, detail: expect.stringContaining("The paper's disk is full.") },
    ]);
    expect(await database().selectFrom('uploads').select('id').execute()).toEqual([]);
    expect(await readdir(join(files().folder, 'uploads'))).toEqual([]);
    free = 1e12;
  });

  it.each([
    'original.jpg',
    'embedded.json',
  ])('that comes with %s leaves nothing half-made; asked again with room, it is done', async (name) => {
    const bytes = await newsPhotograph(name.length);
    const upload = await send(bytes);
    refuses = (key) => key.endsWith(name);
    await expect(uploads.finish(ada().id, upload)).rejects.toMatchObject({
      name: 'Conflict',
      message: expect.stringContaining("The paper's disk is full."),
    });
    expect(await keptFiles()).toEqual([]);
    expect(await database().selectFrom('media').select('id').execute()).toEqual([]);
    refuses = () => false;
    const { id } = await uploads.finish(ada().id, upload);
    expect(await keptFiles()).toHaveLength(2);
    expect(await readdir(join(files().folder, 'uploads'))).toEqual([]);
    await database().deleteFrom('uploads').execute();
    await database().deleteFrom('media').where('id', '=', id).execute();
    for (const key of await keptFiles()) await files().storage.delete(key);
  });

  it('and a killed process leave nothing for longer than a day', async () => {
    const bytes = await newsPhotograph(3);
    const upload = await send(bytes);
    const spare = join(tmpdir(), `standfirst-${randomBytes(12).toString('hex')}.part.plain`);
    await writeFile(spare, 'half');
    await utimes(spare, 1, 1);
    // ended between the file's coming into the storage and its row
    await uploads.finish(ada().id, upload);
    await database().deleteFrom('media').execute();
    await database().updateTable('uploads').set({ mediaId: null, finishedAt: null }).execute();
    await writeFile(join(files().folder, 'uploads', upload), bytes);
    expect(await keptFiles()).toHaveLength(2);
    time += 86_400_001;
    await uploads.removeOld();
    expect(await keptFiles()).toEqual([]);
    expect(await readdir(join(files().folder, 'uploads'))).toEqual([]);
    await expect(stat(spare)).rejects.toThrow('ENOENT');
  });
});
