import { type Bytes, cut, type Edit, unreadable } from './edits.ts';
import { oggChecksum } from './ogg-checksum.ts';
import { type Codec, codecOf } from './ogg-codecs.ts';

/** One page of a stream: where it lies and how it is cut into packets (RFC 3533, section 6). */
interface Page {
  at: number;
  head: number;
  length: number;
  serial: number;
  isFirst: boolean;
  /** lengths of the pieces of packets */
  lacing: Buffer;
}

interface Stream {
  codec: Codec;
  /** packets that were seen whole */
  packets: number;
  /** pieces of the packet that is being seen */
  pieces: { page: Page; at: number; length: number }[];
  size: number;
  isDone: boolean;
}

/** Comments and pictures are a few thousand bytes; so many are no honest ones. */
const LONGEST_PACKET = 64 * 1024 * 1024;
const MOST_STREAMS = 16;

/**
 * Empties the comments of every stream in an Ogg file, pictures in them too. Their packets keep their length, so that no page
 * moves; the pages they lie on get new check sums.
 */
export async function oggEdits(file: Bytes): Promise<Edit[]> {
  const streams = new Map<number, Stream>();
  const changed = new Map<number, { page: Page; bytes: Buffer }>();
  let at = 0;
  while (at < file.size) {
    const page = await pageAt(file, at);
    if (!page) break;
    at += page.length;
    if (page.isFirst) {
      const codec = codecOf(await file.read(page.at + page.head, 64));
      if (!codec) throw unreadable('It holds a stream of another kind than Vorbis, Opus, FLAC or Speex.');
      if (streams.size >= MOST_STREAMS) throw unreadable('It holds too many streams.');
      streams.set(page.serial, { codec, packets: 0, pieces: [], size: 0, isDone: false });
    }
    const stream = streams.get(page.serial);
    if (!stream) throw unreadable('It begins in the middle.');
    if (!stream.isDone) await follow(file, stream, page, changed);
  }
  if (!streams.size || [...streams.values()].some(({ isDone }) => !isDone))
    throw unreadable('It breaks off in its beginning.');
  const edits = [...changed.values()].map(({ page, bytes }): Edit => {
    bytes.writeUInt32LE(0, 22);
    bytes.writeUInt32LE(oggChecksum(bytes), 22);
    return { at: page.at, length: page.length, put: bytes };
  });
  return [...edits, ...(at < file.size ? [cut(at, file.size - at)] : [])];
}

async function pageAt(file: Bytes, at: number): Promise<Page | null> {
  const head = await file.read(at, 27 + 255);
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') return null;
  const lacing = head.subarray(27, 27 + (head[26] as number));
  const length = 27 + lacing.length + lacing.reduce((sum, one) => sum + one, 0);
  if (at + length > file.size) return null;
  const isFirst = ((head[5] as number) & 2) !== 0;
  return { at, head: 27 + lacing.length, length, serial: head.readUInt32LE(14), isFirst, lacing };
}

/** Puts the page's pieces to the stream's packets, and empties each packet of its head that becomes whole. */
async function follow(file: Bytes, stream: Stream, page: Page, changed: Map<number, { page: Page; bytes: Buffer }>) {
  let at = page.at + page.head;
  for (const length of page.lacing) {
    stream.pieces.push({ page, at, length });
    stream.size += length;
    if (stream.size > LONGEST_PACKET) throw unreadable('Its comments are too long.');
    at += length;
    if (length === 255) continue;
    const packet = Buffer.concat(await Promise.all(stream.pieces.map((one) => file.read(one.at, one.length))));
    const { put, isLast } = stream.codec(packet, stream.packets);
    if (put) await write(file, put, stream.pieces, changed);
    stream.packets++;
    stream.pieces = [];
    stream.size = 0;
    stream.isDone = isLast;
    if (isLast) return;
  }
}

async function write(
  file: Bytes,
  packet: Buffer,
  pieces: Stream['pieces'],
  changed: Map<number, { page: Page; bytes: Buffer }>,
) {
  let done = 0;
  for (const { page, at, length } of pieces) {
    const known = changed.get(page.at) ?? { page, bytes: await file.read(page.at, page.length) };
    changed.set(page.at, known);
    packet.copy(known.bytes, at - page.at, done, done + length);
    done += length;
  }
}
