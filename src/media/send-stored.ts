import { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';
import type { Storage } from './storage/storage.ts';

export interface Sending {
  key: string;
  type: string;
  etag: string;
  /** `Cache-Control` */
  caching: string;
  /** name to save it under; absent: shown in place */
  saveAs?: string;
}

export const FOREVER = 'max-age=31536000, immutable';

/** Sends what lies in the storage: conditions, ranges and HEAD by RFC 9110. `null`: it is not there. */
export async function sendStored(storage: Storage, request: Request, sending: Sending): Promise<Response | null> {
  const found = await storage.stat(sending.key);
  if (!found) return null;
  const lastModified = new Date(found.changedAt).toUTCString();
  const headers = new Headers({
    'content-type': sending.type,
    'cache-control': sending.caching,
    etag: sending.etag,
    'last-modified': lastModified,
    'accept-ranges': 'bytes',
    ...SEALED,
  });
  if (sending.saveAs) headers.set('content-disposition', attachment(sending.saveAs));
  if (isKnown(request.headers, sending.etag, found.changedAt)) {
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  const range = byteRange(request.headers, found.bytes, { etag: sending.etag, lastModified });
  if (range === 'beyond') {
    headers.set('content-range', `bytes */${found.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${found.bytes}`);
  headers.set('content-length', String(range ? range.end - range.start + 1 : found.bytes));
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const stream = await storage.read(sending.key, range ?? undefined);
  return stream && new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status, headers });
}

/** A file runs nothing and may be shown by anyone, whatever is in it and however it is opened. */
export const SEALED = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
} as const;

function isKnown(headers: Headers, etag: string, changedAt: number): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return tags.trim() === '*' || (tags.match(/"[^"]*"/g)?.includes(etag) ?? false);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return Number.isFinite(since) && Math.floor(changedAt / 1000) * 1000 <= since;
}

/** RFC 6266 with RFC 8187: an ASCII name for all, the whole one for those who can read it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
