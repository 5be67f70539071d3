import { type Bytes, cut, type Edit, unreadable } from './edits.ts';

/** As many tags as programs have ever hung on one file, and more. */
const MOST_TAGS = 32;

/** Cuts the tags off an MP3: ID3v2 (title, people, pictures, comments), ID3v1, APEv2 and Lyrics3; the sound begins where it began. */
export async function mpegAudioEdits(file: Bytes): Promise<Edit[]> {
  const start = await endOfTags(file);
  const end = await startOfTail(file, start);
  if (end <= start) throw unreadable('There is no sound in it.');
  return [cut(0, start), cut(end, file.size - end)].filter(({ length }) => length > 0);
}

/** ID3v2.4 structure, section 3.1: sizes without their top bits, and 10 more where there is a footer. */
async function endOfTags(file: Bytes): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const head = await file.read(at, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return at;
    const [flags = 0, a = 0, b = 0, c = 0, d = 0] = head.subarray(5);
    at += 10 + (a << 21) + (b << 14) + (c << 7) + d + (flags & 0x10 ? 10 : 0);
  }
  throw unreadable('It has too many tags.');
}

/** Where the tags at the end begin. Also for FLAC, behind which some programs hang the same. */
export async function startOfTail(file: Bytes, start: number): Promise<number> {
  let end = file.size;
  for (let tags = 0; tags < MOST_TAGS && end > start; tags++) {
    const before = end;
    end -= await lengthOfTail(file, end);
    if (end === before) return end;
  }
  return end;
}

async function lengthOfTail(file: Bytes, end: number): Promise<number> {
  const tail = async (length: number) => (end < length ? Buffer.alloc(0) : file.read(end - length, length));
  const is = (bytes: Buffer, word: string, at = 0) => bytes.toString('latin1', at, at + word.length) === word;
  if (is(await tail(128), 'TAG')) return is(await tail(355), 'TAG+') ? 355 : 128;
  const ape = await tail(32);
  if (is(ape, 'APETAGEX')) return ape.readUInt32LE(12) + (ape.readUInt32LE(20) >>> 31 ? 32 : 0);
  const lyrics = await tail(15);
  const [, told] = /^(\d{6})LYRICS200$/.exec(lyrics.toString('latin1')) ?? [];
  if (told !== undefined) return Number(told) + 15;
  const footer = await tail(10);
  if (!is(footer, '3DI')) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = footer.subarray(6);
  return 20 + (a << 21) + (b << 14) + (c << 7) + d;
}
