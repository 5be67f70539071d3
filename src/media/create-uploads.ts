import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Clock } from '../base/clock.ts';
import { Invalid, NotFound } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import { may } from '../people/rights.ts';
import type { Db } from '../store/database.ts';
import { UPLOADS } from './contract.ts';
import { type Finished, finishUpload } from './finish-upload.ts';
import { removeOldUploads, removeUpload } from './remove-upload.ts';
import { isFull, NO_ROOM, roomIn } from './room.ts';
import type { Storage } from './storage/storage.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';
import { beginUpload, UPLOAD_ID, uploadOf } from './upload-rows.ts';

export interface Uploads {
  /** a request below {@link UPLOADS} of somebody whose session and origin have been checked (tus 1.0.0, creation and termination) */
  handle(request: Request, person: Person): Promise<Response>;
  /** takes in what is whole; see `finish-upload.ts` */
  finish(person: PersonId, id: string): Promise<Finished>;
  /** removes what was left unfinished for a day; also done by itself every hour */
  removeOld(): Promise<void>;
  close(): void;
}

export interface UploadsSetting {
  db: Db;
  storage: Storage;
  /** the paper's folder; unfinished uploads lie in `uploads` in it */
  data: string;
  now: Clock;
  log: { warn(fields: object, message: string): void };
  /** bytes that are free where a folder lies; absent: the system's word */
  room?(folder: string): Promise<number>;
}

const HOUR = 3_600_000;
/** Bytes that uploads leave free, for the database to write in. */
const SPARE = 64 * 1024 * 1024;

/**
 * Uploads that can be broken off and gone on with. Who began one is noted in the database beside a random id, and asked
 * before the protocol is: for everybody else it does not exist.
 */
export function createUploads({ db, storage, data, now, log, room = roomIn }: UploadsSetting): Uploads {
  const folder = join(data, 'uploads');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ctx = { db, now, who: null };
  const begun = new WeakMap<Request, string>();
  const server = new Server({
    path: UPLOADS,
    datastore: new FileStore({ directory: folder }),
    maxSize: UPLOAD_LIMITS.bytes,
    relativeLocation: true,
    respectForwardedHeaders: false,
    namingFunction: (request) => begun.get(request as unknown as Request) ?? refuse(),
  });
  const removeOld = () => removeOldUploads(ctx, storage, folder);
  const timer = setInterval(
    () => void removeOld().catch((err: unknown) => log.warn({ err }, 'old uploads were not removed')),
    HOUR,
  );
  timer.unref();

  const begin = async (request: Request, person: Person): Promise<Response> => {
    const bytes = Number(request.headers.get('upload-length') ?? Number.NaN);
    if (request.headers.has('upload-defer-length') || request.headers.has('upload-concat'))
      return refusal(400, 'Say how long the file is.');
    if ((await room(folder)) < SPARE + bytes) return refusal(507, NO_ROOM);
    const id = await beginUpload({ ...ctx, who: person.id }, person.id, { name: nameIn(request), bytes });
    begun.set(request, id);
    const response = await server.handleWeb(request as never);
    if (response.status !== 201) await db.deleteFrom('uploads').where('id', '=', id).execute();
    return response;
  };
  const goOn = async (request: Request, person: Person, id: string): Promise<Response> => {
    const row = await uploadOf(db, person.id, id);
    if (row.mediaId !== null) return refusal(410, 'This upload is finished.');
    if (request.method !== 'DELETE') {
      const response = await server.handleWeb(request as never);
      if (response.status >= 500 && (await room(folder)) < SPARE) return refusal(507, NO_ROOM);
      // what is said to be here is here after a power cut too
      if (response.status === 204) await onDisk(join(folder, id));
      return response;
    }
    await db.deleteFrom('uploads').where('id', '=', id).execute();
    await removeUpload(folder, id);
    return new Response(null, { status: 204, headers: { 'tus-resumable': '1.0.0' } });
  };
  return {
    async handle(request, person) {
      const { pathname, search } = new URL(request.url);
      const id = /^\/([^/]+)$/.exec(pathname.slice(UPLOADS.length))?.[1] ?? '';
      const isNew = pathname.replace(/\/$/, '') === UPLOADS;
      if (search || !(isNew || UPLOAD_ID.test(id)) || !may(person, 'media.upload')) return refusal(404, 'Not found.');
      // the protocol lets a header stand for the method; ours has been checked by what it is
      if (request.headers.has('x-http-method-override')) return refusal(400, 'Use the method itself.');
      if (!(isNew ? ['POST'] : ['HEAD', 'PATCH', 'DELETE']).includes(request.method))
        return refusal(405, 'This is no method of uploads.');
      try {
        return plain(isNew ? await begin(request, person) : await goOn(request, person, id));
      } catch (error) {
        if (error instanceof NotFound) return refusal(404, error.message);
        if (error instanceof Invalid) return refusal(422, `${error.message} ${error.fields.file ?? ''}`.trim());
        if (isFull(error)) return refusal(507, NO_ROOM);
        throw error;
      }
    },
    finish: (person, id) => finishUpload({ ...ctx, who: person }, { storage, folder }, person, id),
    removeOld,
    close: () => clearInterval(timer),
  };
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

function refuse(): never {
  throw new NotFound('There is no such upload.');
}

/** `Upload-Metadata: filename <base64>` (tus 1.0.0, section Creation); a name is only ever text. */
function nameIn(request: Request): string {
  const pair = (request.headers.get('upload-metadata') ?? '').split(',').find((one) => /^\s*filename\s/i.test(one));
  return Buffer.from(pair?.trim().split(/\s+/)[1] ?? '', 'base64')
    .toString('utf8')
    .toWellFormed();
}

/** No other site may talk to this, whatever the protocol's server offers them. */
function plain(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name);
  return new Response(response.body, { status: response.status, headers });
}

function refusal(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'tus-resumable': '1.0.0' },
  });
}
