import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Coding, codingOf, isCompressible } from '../../site/cache/coding.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** below it, a packed answer goes in as many packets */
const WORTH_IT = 1_200;

/**
 * Packs an answer of text, for lines of trains and phones. None holds a secret beside what its asker wrote (sessions are in
 * cookies), so the length gives nothing away. Streams are left alone: they would wait for an end that does not come.
 */
export async function packAnswer(request: Request, response: Response): Promise<Response> {
  const { headers, status } = response;
  const type = headers.get('content-type') ?? '';
  const coding = codingOf(request.headers.get('accept-encoding'));
  if (!response.body || status === 206 || headers.has('content-encoding') || headers.has('accept-ranges'))
    return response;
  if (!isCompressible(type) || type.startsWith('text/event-stream')) return response;
  const plain = new Uint8Array(await response.arrayBuffer());
  headers.append('vary', 'Accept-Encoding');
  const isSmall = coding === 'identity' || plain.length < WORTH_IT;
  const body = isSmall ? plain : await packed(plain, coding);
  if (!isSmall) headers.set('content-encoding', coding);
  headers.set('content-length', String(body.length));
  return new Response(body, { status, headers });
}

async function packed(plain: Uint8Array, coding: Exclude<Coding, 'identity'>): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return new Uint8Array(coding === 'br' ? await brotli(plain, { params }) : await zip(plain));
}
