import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import type { Db } from '../store/database.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { UPLOADS } from './contract.ts';
import { storageForTests } from './fixture.ts';

const here = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);
/** A server of uploads and of nothing else, as somebody who may upload. Finishing is told as JSON. */
const SERVER = `
const { createServer } = await import('node:http');
const { Readable } = await import('node:stream');
const { openDatabase } = await import(${here('../store/database.ts')});
const { openDiskStorage } = await import(${here('storage/disk.ts')});
const { createUploads } = await import(${here('create-uploads.ts')});
const [where, folder] = process.argv.slice(1);
const uploads = createUploads({ db: openDatabase(where), storage: openDiskStorage(folder + '/media'), data: folder, now: Date.now, log: console });
const person = { id: 'ada', name: 'Ada', email: '', username: 'ada', roles: ['reporter'], sections: null, author: null };
const server = createServer(async (request, response) => {
  const id = /^\\/finish\\/(.*)/.exec(request.url)?.[1];
  const body = request.method === 'PATCH' ? { body: Readable.toWeb(request), duplex: 'half' } : {};
  const url = 'http://127.0.0.1' + request.url;
  const answer = id
    ? await uploads.finish('ada', id).then((done) => Response.json(done), (error) => Response.json({ error: String(error) }, { status: 500 }))
    : await uploads.handle(new Request(url, { method: request.method, headers: request.headers, ...body }), person);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
`;

describe.each(['sqlite', 'postgres'] as const)('an upload whose server is killed (%s)', (dialect) => {
  const files = storageForTests();
  const running = new Set<ChildProcess>();
  let db: Db;
  let where = '';
  let close = async () => {};
  beforeAll(async () => {
    if (dialect === 'postgres') ({ db, url: where, close } = await freshDatabase(dialect));
    else {
      where = join(files().folder, 'paper.db');
      db = openDatabase(where);
      await migrate(db);
      close = () => db.destroy();
    }
    return () => close();
  });
  afterEach(() => {
    for (const one of running) one.kill('SIGKILL');
  });

  async function start(): Promise<{ url: string; kill(): Promise<void> }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER, where, files().folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    const port = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error('the server ended')));
      child.stdout.on('data', (said) => resolve(/port (\d+)/.exec(String(said))?.[1] ?? ''));
    });
    const kill = async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
    };
    return { url: `http://127.0.0.1:${port}`, kill };
  }

  it('goes on from what is there, and is whole: nothing lost, nothing twice, nothing left over', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(6_000_000)]);
    const headers = { 'tus-resumable': '1.0.0' };
    const first = await start();
    const begun = await fetch(first.url + UPLOADS, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': 'filename bWludXRlcy5wZGY=' },
    });
    const path = begun.headers.get('location') as string;
    const id = path.slice(UPLOADS.length + 1);
    const offsetOf = async (url: string) =>
      Number((await fetch(url + path, { method: 'HEAD', headers })).headers.get('upload-offset'));
    const send = (url: string, offset: number, body: ReadableStream | Uint8Array<ArrayBuffer>) =>
      fetch(url + path, {
        method: 'PATCH',
        headers: { ...headers, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body,
        duplex: 'half',
      } as RequestInit);

    // a line that says half of it and then nothing more
    const half = bytes.subarray(0, 3_500_000);
    const stuck = send(first.url, 0, new ReadableStream({ start: (out) => out.enqueue(half) })).catch(() => null);
    const stored = join(files().folder, 'uploads', id);
    await expect.poll(async () => (await stat(stored)).size, { timeout: 10_000 }).toBeGreaterThan(1_000_000);
    await first.kill();
    await stuck;

    const second = await start();
    const offset = await offsetOf(second.url);
    expect(offset).toBeGreaterThan(1_000_000);
    expect(offset).toBeLessThanOrEqual(half.length);
    expect((await send(second.url, offset, new Uint8Array(bytes.subarray(offset)))).status).toBe(204);
    // and once more, between its coming and its being taken in
    const unheard = fetch(`${second.url}/finish/${id}`, { method: 'POST' }).catch(() => null);
    await second.kill();
    await unheard;

    const third = await start();
    const told = (await (await fetch(`${third.url}/finish/${id}`, { method: 'POST' })).json()) as { id: number };
    expect(told).toMatchObject({ id: expect.any(Number) });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const rows = await db.selectFrom('media').select(['id', 'hash', 'bytes', 'state']).execute();
    expect(rows).toEqual([{ id: told.id, hash, bytes: bytes.length, state: 'ready' }]);
    const folder = join(files().folder, 'media/media', hash.slice(0, 2), hash);
    const whole = await readFile(join(folder, 'original.pdf'));
    expect(createHash('sha256').update(whole).digest('hex')).toBe(hash);
    expect(await readdir(join(files().folder, 'uploads'))).toEqual([]);
    expect(await db.selectFrom('uploads').select(['id', 'mediaId']).execute()).toEqual([{ id, mediaId: told.id }]);
    await third.kill();
  });
});
