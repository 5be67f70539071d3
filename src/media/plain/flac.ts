import { type Bytes, cut, type Edit, unreadable } from './edits.ts';
import { startOfTail } from './mpeg-audio.ts';

/** What players need: STREAMINFO and SEEKTABLE, whose places count from the first frame (RFC 9639, section 8). */
const KEPT = [0, 3];

/** Takes comments, pictures, cue sheets and programs' own blocks out of a FLAC file. */
export async function flacEdits(file: Bytes): Promise<Edit[]> {
  const kept: Buffer[] = [];
  const kinds = new Set<number>();
  let at = 4;
  for (let isLast = false; !isLast; ) {
    const head = await file.read(at, 4);
    if (head.length < 4) throw unreadable('It breaks off in its beginning.');
    isLast = ((head[0] as number) & 0x80) !== 0;
    const length = head.readUIntBE(1, 3);
    if (at + 4 + length > file.size) throw unreadable('It breaks off in its beginning.');
    const kind = (head[0] as number) & 0x7f;
    if (KEPT.includes(kind)) {
      if (kinds.has(kind)) throw unreadable('It says twice how it is to be played.');
      kinds.add(kind);
      kept.push(await file.read(at, 4 + length));
    }
    at += 4 + length;
  }
  if (!kept.length) throw unreadable('It does not say how it is to be played.');
  for (const [place, block] of kept.entries())
    block[0] = ((block[0] as number) & 0x7f) | (place === kept.length - 1 ? 0x80 : 0);
  const end = await startOfTail(file, at);
  if (end <= at) throw unreadable('There is no sound in it.');
  return [{ at: 4, length: at - 4, put: Buffer.concat(kept) }, cut(end, file.size - end)];
}
