import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Coding, codingOf, isCompressible } from '../site/cache/coding.ts';

/** `packed`: forms that the build made, read when they are asked for; null where it made none. */
export interface AssetFile {
  bytes: Uint8Array;
  type: string;
  packed?(coding: Exclude<Coding, 'identity'>): Uint8Array | null;
}

interface Packed {
  type: string;
  etag: string;
  forms: Partial<Record<Coding, Uint8Array<ArrayBuffer>>>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Serves what `/assets/` holds: packed as hard as can be, once; kept for good by everyone, since the address changes with
 * the content; in ranges where somebody asks for one (RFC 9110 section 14).
 */
export function createAssetServer(assets: {
  files: ReadonlyMap<string, AssetFile>;
}): (request: Request) => Promise<Response | null> {
  const packed = new Map<string, Promise<Packed>>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    const file = assets.files.get(pathname);
    if (!file) return null;
    let asset = packed.get(pathname);
    if (!asset) {
      asset = pack(file);
      packed.set(pathname, asset);
      asset.catch(() => packed.delete(pathname));
    }
    return respond(request, await asset);
  };
}

/** In another thread: readers are answered meanwhile. */
async function pack(file: AssetFile): Promise<Packed> {
  const { type } = file;
  const plain = new Uint8Array(file.bytes);
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 20);
  if (!isCompressible(type) || plain.length < 500) return { type, etag, forms: { identity: plain } };
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, gz] = await Promise.all([
    file.packed?.('br') ?? brotli(plain, { params }),
    file.packed?.('gzip') ?? zip(plain, { level: 9 }),
  ]);
  return { type, etag, forms: { identity: plain, br: new Uint8Array(br), gzip: new Uint8Array(gz) } };
}

function respond(request: Request, { type, etag, forms }: Packed): Response {
  const wanted = request.headers.has('range') ? 'identity' : codingOf(request.headers.get('accept-encoding'));
  const coding: Coding = forms[wanted] ? wanted : 'identity';
  const body = forms[coding] as Uint8Array<ArrayBuffer>;
  const tag = coding === 'identity' ? `"${etag}"` : `"${etag}-${coding}"`;
  const headers = new Headers({
    'content-type': type,
    'cache-control': 'max-age=31536000, immutable',
    etag: tag,
    'accept-ranges': 'bytes',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (forms.br) headers.set('vary', 'Accept-Encoding');
  if (coding !== 'identity') headers.set('content-encoding', coding);
  const known = request.headers.get('if-none-match');
  if (known && (known.trim() === '*' || [...known.matchAll(/"[^"]*"/g)].some(([one]) => one === tag)))
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request, body.length, tag);
  if (range === 'none') {
    headers.set('content-range', `bytes */${body.length}`);
    return new Response(null, { status: 416, headers });
  }
  const part = range ? body.subarray(range[0], range[1] + 1) : body;
  if (range) headers.set('content-range', `bytes ${range[0]}-${range[1]}/${body.length}`);
  headers.set('content-length', String(part.length));
  return new Response(request.method === 'HEAD' ? null : part, { status: range ? 206 : 200, headers });
}

/** First and last byte of a single range; null: send all; `none`: nothing of it is there. */
function rangeOf(request: Request, length: number, tag: string): [number, number] | 'none' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range')?.trim() ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '') || request.method === 'HEAD') return null;
  const condition = request.headers.get('if-range');
  if (condition !== null && condition !== tag) return null;
  if (asked[1] === '') return asked[2] === '0' ? 'none' : [Math.max(0, length - Number(asked[2])), length - 1];
  const first = Number(asked[1]);
  const last = asked[2] === '' ? length - 1 : Math.min(Number(asked[2]), length - 1);
  if (first >= length) return 'none';
  return last < first ? null : [first, last];
}
