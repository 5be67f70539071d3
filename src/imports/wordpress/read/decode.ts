import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** A piece of a file as text, and what had to be mended in it. */
export interface Decoded {
  text: string;
  /** bytes of the file read so far */
  bytes: number;
  /** bytes that were not UTF-8 and were taken for Windows-1252 */
  foreign: number;
  /** control characters that XML 1.0 section 2.2 excludes, left out */
  controls: number;
}

/**
 * Reads a file piece by piece. Knows byte-order marks, UTF-16, an `encoding="…"` of the declaration, and gzip. What claims to
 * be UTF-8 and is not is read as Windows-1252 byte by byte, as browsers do, so that no letter is lost.
 */
export async function* decode(file: string, size = 1 << 18): AsyncGenerator<Decoded> {
  const handle = await open(file);
  let bytes = 0;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  let rest = Buffer.alloc(0);
  try {
    const start = Buffer.alloc(2);
    await handle.read(start, 0, 2, 0);
    const raw = handle.createReadStream({ highWaterMark: size, start: 0, autoClose: false });
    raw.on('data', (piece) => (bytes += piece.length));
    const stream =
      start[0] === 0x1f && start[1] === 0x8b ? raw.pipe(createGunzip({ chunkSize: Math.max(64, size) })) : raw;
    for await (const piece of stream) {
      const chunk = rest.length ? Buffer.concat([rest, piece as Buffer]) : (piece as Buffer);
      if (first) decoder = decoderFor(chunk);
      first = false;
      if (decoder) {
        yield cleaned(decoder.decode(chunk, { stream: true }), 0, bytes);
        continue;
      }
      const cut = lastWhole(chunk);
      rest = Buffer.from(chunk.subarray(cut));
      yield fromUtf8(chunk.subarray(0, cut), bytes);
    }
    yield decoder ? cleaned(decoder.decode(), 0, bytes) : fromUtf8(rest, bytes);
  } finally {
    await handle.close();
  }
}

function decoderFor(start: Buffer): InstanceType<typeof TextDecoder> | null {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const named = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(start.subarray(0, 4096).toString('latin1'))?.[1];
  if (!named || /^(utf-?8|us-ascii|ascii)$/i.test(named)) return null;
  try {
    return new TextDecoder(named);
  } catch {
    return null;
  }
}

/** Where the last whole UTF-8 character ends. */
function lastWhole(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(4, chunk.length); back++) {
    const byte = chunk[chunk.length - back] as number;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back >= length ? chunk.length : chunk.length - back;
    }
  }
  return chunk.length;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');
const SEQUENCES =
  /([\x00-\x7f]+)|((?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)|[\s\S]/g;

function fromUtf8(chunk: Buffer, bytes: number): Decoded {
  try {
    return cleaned(strict.decode(chunk), 0, bytes);
  } catch {
    let foreign = 0;
    const text = chunk.toString('latin1').replace(SEQUENCES, (all, ascii?: string, sequence?: string) => {
      if (ascii !== undefined) return ascii;
      if (sequence !== undefined) return Buffer.from(sequence, 'latin1').toString('utf8');
      foreign++;
      return western.decode(Buffer.from(all, 'latin1'));
    });
    return cleaned(text, foreign, bytes);
  }
}

function cleaned(text: string, foreign: number, bytes: number): Decoded {
  let controls = 0;
  const kept = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, () => {
    controls++;
    return '';
  });
  return { text: kept.replace(/^\uFEFF/, ''), foreign, controls, bytes };
}
