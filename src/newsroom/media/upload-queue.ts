import { Upload } from 'tus-js-client';
import { finishUpload, type MediaRow, UPLOADS } from '../../media/contract.ts';
import { call } from '../ask/call.ts';
import { Problem } from '../ask/problem.ts';

/** A file on its way into the paper. */
export interface Sending {
  key: number;
  name: string;
  state: 'waiting' | 'sending' | 'taking' | 'done' | 'refused' | 'stopped';
  /** 0..1 */
  share: number;
  media: MediaRow | null;
  /** the paper had these bytes */
  isKnown: boolean;
  near: readonly MediaRow[];
  /** the server's sentence where it was refused or stopped */
  refusal: string;
}

export interface UploadQueue {
  list(): readonly Sending[];
  listen(listener: () => void): () => void;
  add(files: Iterable<File>): void;
  goOn(key: number): void;
  cancel(key: number): void;
  clearDone(): void;
}

// the browser keeps few connections to one host, and the app needs some itself
const AT_ONCE = 3;
const PIECE = 8 * 1024 * 1024;

/** Sends files some at a time, in pieces; one that broke off goes on from where the server has it, also after a reload. */
export function createUploadQueue(onDone: () => void): UploadQueue {
  let list: readonly Sending[] = [];
  const files = new Map<number, { file: File; upload?: Upload }>();
  const listeners = new Set<() => void>();
  let last = 0;
  const change = (next: readonly Sending[]): void => {
    list = next;
    for (const listener of listeners) listener();
  };
  const set = (key: number, part: Partial<Sending>): void =>
    change(list.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const next = (): void => {
    const running = list.filter(({ state }) => state === 'sending' || state === 'taking').length;
    for (const { key } of list.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - running)) void send(key);
  };
  const send = async (key: number): Promise<void> => {
    const entry = files.get(key);
    if (!entry) return;
    set(key, { state: 'sending' });
    try {
      const address = await transfer(entry, (share) => set(key, { share }));
      set(key, { state: 'taking', share: 1 });
      const upload = /([a-f0-9]{48})$/.exec(address)?.[1] ?? '';
      const { media, isKnown, near } = await call(finishUpload, { upload });
      set(key, { state: 'done', media, isKnown, near });
      files.delete(key);
      onDone();
    } catch (fault) {
      const refusal = refusalIn(fault);
      set(key, refusal.isFinal ? { state: 'refused', ...refusal } : { state: 'stopped', ...refusal });
    }
    next();
  };
  return {
    list: () => list,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(added) {
      const fresh = [...added].map((file): Sending => {
        last += 1;
        files.set(last, { file });
        return {
          key: last,
          name: file.name,
          state: 'waiting',
          share: 0,
          media: null,
          isKnown: false,
          near: [],
          refusal: '',
        };
      });
      change([...list, ...fresh]);
      next();
    },
    goOn(key) {
      set(key, { state: 'waiting' });
      next();
    },
    cancel(key) {
      void files
        .get(key)
        ?.upload?.abort(true)
        .catch(() => undefined);
      files.delete(key);
      change(list.filter((one) => one.key !== key));
      next();
    },
    clearDone: () => change(list.filter(({ state }) => state !== 'done' && state !== 'refused')),
  };
}

/** @returns the address of the upload, once all of it is there */
async function transfer(entry: { file: File; upload?: Upload }, tell: (share: number) => void): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const upload = new Upload(entry.file, {
    endpoint: UPLOADS,
    chunkSize: PIECE,
    retryDelays: [0, 1_000, 3_000, 8_000],
    metadata: { filename: entry.file.name },
    removeFingerprintOnSuccess: true,
    onProgress: (sent, total) => tell(total ? sent / total : 0),
    onError: reject,
    onSuccess: () => (upload.url ? resolve(upload.url) : reject(new Error('the upload has no address'))),
  });
  entry.upload = upload;
  const [former] = await upload.findPreviousUploads();
  if (former) upload.resumeFromPreviousUpload(former);
  upload.start();
  return promise;
}

/** The server's sentence, and whether asking again is of no use; else the line broke, or the disk is full, and it can go on. */
function refusalIn(fault: unknown): { isFinal: boolean; refusal: string } {
  if (fault instanceof Problem) {
    const isFinal = fault.status === 422;
    const said = isFinal || fault.status === 409 ? [fault.message, fault.fields.file] : [];
    return { isFinal, refusal: said.filter(Boolean).join(' ') };
  }
  const { originalResponse } = fault as { originalResponse?: { getStatus(): number; getBody(): string } | null };
  const status = originalResponse?.getStatus();
  if (status !== 422 && status !== 507) return { isFinal: false, refusal: '' };
  try {
    return { isFinal: status === 422, refusal: String(JSON.parse(originalResponse?.getBody() ?? '').detail ?? '') };
  } catch {
    return { isFinal: status === 422, refusal: '' };
  }
}
