import { type Bytes, type Edit, unreadable, zeros } from './edits.ts';

// Element IDs of Matroska (RFC 9559, section 5.1)
const [SEGMENT, CLUSTER, INFO, TRACKS, ENTRY, TRACK_TYPE] = [
  0x18538067, 0x1f43b675, 0x1549a966, 0x1654ae6b, 0xae, 0x83,
];
/** Tags, Attachments, Chapters; in Info: UUID, file names, Title, DateUTC; of a track: Name, CodecName, AttachmentLink. */
const GONE = [
  0x1254c367, 0x1941a469, 0x1043a770, 0x73a4, 0x7384, 0x3cb923, 0x3c83ab, 0x3eb923, 0x3e83bb, 0x7ba9, 0x4461, 0x536e,
  0x258688, 0x7446,
];
/** MuxingApp and WritingApp: must be there, and may be empty. */
const EMPTIED = [0x4d80, 0x5741];
const INSIDE = [SEGMENT, INFO, TRACKS, ENTRY] as number[];
/** sight, sound, captions */
const TYPES = [1, 2, 17];
const MOST = 500_000;

interface Element {
  id: number;
  start: number;
  body: number;
  /** null: nobody said how long it is */
  end: number | null;
}

/**
 * Takes names, dates, programs, chapters, tags and attached files out of a WebM film or sound. Nothing moves: what goes becomes
 * a Void element as long as it.
 */
export async function webmEdits(file: Bytes): Promise<Edit[]> {
  const edits: Edit[] = [];
  let count = 0;
  const walk = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; ) {
      const element = await elementAt(file, at);
      if (!element || (element.end ?? to) > to || count++ > MOST) throw unreadable('It breaks off, or is too long.');
      const end = element.end ?? to;
      if (GONE.includes(element.id)) edits.push(...voided(element, end));
      else if (EMPTIED.includes(element.id)) edits.push(zeros(element.body, end - element.body));
      else if (INSIDE.includes(element.id)) {
        if (element.id === ENTRY) await refuseData(file, element, end);
        await walk(element.body, end);
      }
      // a recording says of no cluster how long it is: its parts are passed one by one, as the segment's own are
      at = element.id === CLUSTER && element.end === null ? element.body : end;
    }
  };
  await walk(0, file.size);
  return edits;
}

async function refuseData(file: Bytes, entry: Element, end: number): Promise<void> {
  for (let at = entry.body; at < end; ) {
    const element = await elementAt(file, at);
    if (!element?.end || element.end > end) throw unreadable('Its tracks cannot be read.');
    // EBML numbers have at most eight bytes (RFC 8794, section 7.2), and the last says which
    const type = element.id === TRACK_TYPE ? (await file.read(element.end - 1, 1))[0] : 1;
    if (type === undefined || !TYPES.includes(type))
      throw unreadable('It holds a track of data. Export it with sight and sound only.');
    at = element.end;
  }
}

/** EBML (RFC 8794, sections 4 and 5): the bits before the first that is set say how many bytes a number has. */
async function elementAt(file: Bytes, start: number): Promise<Element | null> {
  const head = await file.read(start, 12);
  const wide = widthOf(head[0]);
  const long = widthOf(head[wide]);
  if (wide === 0 || wide > 4 || long === 0 || head.length < wide + long) return null;
  const size = head.subarray(wide, wide + long);
  const first = (size[0] as number) & (0xff >> long);
  const isOpen = first === 0xff >> long && size.subarray(1).every((byte) => byte === 0xff);
  const length = size.subarray(1).reduce((sum, byte) => sum * 256 + byte, first);
  const body = start + wide + long;
  return { id: head.readUIntBE(0, wide), start, body, end: isOpen ? null : body + length };
}

function widthOf(byte: number | undefined): number {
  return byte ? Math.clz32(byte) - 23 : 0;
}

/** Void is one byte; the number behind it takes the rest of the head, at most eight bytes. */
function voided({ start, body }: Element, end: number): Edit[] {
  const wide = Math.min(body - start - 1, 8);
  const length = end - start - 1 - wide;
  const head = Buffer.alloc(1 + wide);
  head[0] = 0xec;
  for (let at = wide, left = length; at >= 1; at--, left = Math.floor(left / 256)) head[at] = left % 256;
  head[1] = (head[1] as number) | (0x80 >> (wide - 1));
  return [{ at: start, length: head.length, put: head }, zeros(start + head.length, end - start - head.length)];
}
