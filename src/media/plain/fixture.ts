import { oggChecksum } from './ogg-checksum.ts';

// Sounds and films as recorders leave them, small and with nothing to see: heads are true, what they hold is noise.

/** What must not be found in anything that readers get. */
export const SECRETS = ['+51.5007-000.1246/', 'Boxcam 9', 'Berit Lowe', 'SN-4711', 'Recorded at home'];
const NOTES = Buffer.from(SECRETS.join('\0'));
/** What must be found, bit by bit. */
export const SOUND = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 73 + (at >> 4)) & 0x7f));

const be32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value])));
const le32 = (value: number) => be32(value).reverse();

export function mp3(): Buffer {
  const size = NOTES.length + 10;
  const head = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, size >> 7, size & 0x7f]);
  const id3 = Buffer.concat([head, Buffer.from('APIC'), be32(NOTES.length), Buffer.alloc(2), NOTES]);
  const ape = Buffer.concat([
    NOTES,
    Buffer.from('APETAGEX'),
    le32(2_000),
    le32(NOTES.length + 32),
    le32(1),
    Buffer.alloc(12),
  ]);
  const end = Buffer.concat([Buffer.from('TAG'), NOTES, Buffer.alloc(125)]).subarray(0, 128);
  return Buffer.concat([id3, id3, Buffer.from([0xff, 0xfb, 0x90, 0]), SOUND, ape, end]);
}

export function flac(): Buffer {
  const block = (type: number, body: Buffer) => Buffer.concat([be32(type * 0x1000000 + body.length), body]);
  const blocks = [
    block(0, Buffer.alloc(34)),
    block(4, NOTES),
    block(3, Buffer.alloc(18)),
    block(2, NOTES),
    block(0x86, NOTES),
  ];
  return Buffer.concat([Buffer.from('fLaC'), ...blocks, SOUND]);
}

export function wave(): Buffer {
  const chunk = (name: string, body: Buffer) =>
    Buffer.concat([Buffer.from(name), le32(body.length), body, Buffer.alloc(body.length % 2)]);
  const chunks = [
    chunk('bext', NOTES),
    chunk('fmt ', Buffer.alloc(16, 1)),
    chunk('LIST', NOTES),
    chunk('data', SOUND),
    chunk('iXML', NOTES),
  ];
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), le32(body.length), body]);
}

/** @param head `\x01vorbis` and the like; `mark`: what the packet of comments begins with */
export function ogg(head: string, mark: string): Buffer {
  // as a cover makes them: longer than a page
  const notes = Buffer.concat([
    Buffer.from(mark, 'latin1'),
    le32(6),
    Buffer.from('Vendor'),
    le32(1),
    le32(70_000),
    NOTES,
    Buffer.alloc(70_000, 0x41),
    Buffer.from([1]),
  ]);
  const first = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(30)]);
  return Buffer.concat([...pages([first], 0, 2), ...pages([notes], 1, 0), ...pages([SOUND], 3, 4)]);
}

function pages(packets: readonly Buffer[], number: number, flags: number): Buffer[] {
  const pieces = packets.flatMap((packet) => {
    const full = Array.from({ length: Math.floor(packet.length / 255) }, (_, at) =>
      packet.subarray(at * 255, at * 255 + 255),
    );
    return [...full, packet.subarray(full.length * 255)];
  });
  const made: Buffer[] = [];
  for (let at = 0; at < pieces.length; at += 255) {
    const own = pieces.slice(at, at + 255);
    const head = Buffer.concat([
      Buffer.from('OggS'),
      Buffer.from([0, made.length ? 1 : flags]),
      Buffer.alloc(8),
      le32(99),
      le32(number + made.length),
      le32(0),
    ]);
    const page = Buffer.concat([head, Buffer.from([own.length, ...own.map((one) => one.length)]), ...own]);
    page.writeUInt32LE(oggChecksum(page), 22);
    made.push(page);
  }
  return made;
}

export const box = (type: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies);
  return Buffer.concat([be32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

/** A film with a track of data, as cameras write their places; `data`: where its samples stand, else none. */
export function mp4({ handler = 'mebx', pieces = false } = {}): Buffer {
  const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0mp42'));
  const times = be32(0, 3_800_000_000, 3_800_000_000, 1_000, 5_000);
  const named = (type: string) =>
    box('hdlr', be32(0, 0), Buffer.from(type), Buffer.alloc(12), Buffer.from('Boxcam 9\0'));
  const track = (type: string, offset: number, length: number) => {
    const entry = box(
      type === 'vide' ? 'avc1' : 'mp4a',
      Buffer.alloc(42),
      Buffer.from('\x08Boxcam 9'.padEnd(32, '\0')),
      Buffer.alloc(4),
    );
    const tables = [
      box('stsd', be32(0, 1), entry),
      box('stsc', be32(0, 1, 1, 1, 1)),
      box('stsz', be32(0, 0, 1, length)),
      box('stco', be32(0, 1, offset)),
    ];
    const home = box('dinf', box('dref', be32(0, 1), box('url ', be32(1))));
    const minf = box('minf', box(type === 'vide' ? 'vmhd' : 'smhd', be32(0, 0, 0)), home, box('stbl', ...tables));
    return box('trak', box('tkhd', times), box('udta', NOTES), box('mdia', box('mdhd', times), named(type), minf));
  };
  const start = ftyp.length + 8;
  const mdat = box('mdat', SOUND, NOTES);
  const moov = box(
    'moov',
    box('mvhd', times),
    track('vide', start, SOUND.length),
    track(handler, start + SOUND.length, NOTES.length),
    box('udta', box('\xa9xyz', NOTES), box('meta', NOTES)),
    box('meta', NOTES),
  );
  const rest = [box('uuid', NOTES), ...(pieces ? [box('moof', box('mfhd', be32(0, 1)))] : []), box('free', NOTES)];
  return Buffer.concat([ftyp, mdat, moov, ...rest]);
}

const element = (id: number[], body: Buffer, isOpen = false): Buffer =>
  Buffer.concat([
    Buffer.from(id),
    isOpen
      ? Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255])
      : Buffer.from([0x10, body.length >> 16, body.length >> 8, body.length]),
    body,
  ]);

/** As browsers record: nobody says how long the segment and its clusters are. */
export function webm({ type = 1 } = {}): Buffer {
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm')));
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    Buffer.concat([
      element([0x7b, 0xa9], NOTES),
      element([0x4d, 0x80], Buffer.from('Boxcam 9')),
      element([0x44, 0x61], Buffer.alloc(8, 7)),
    ]),
  );
  const entry = element([0xae], Buffer.concat([element([0x83], Buffer.from([type])), element([0x53, 0x6e], NOTES)]));
  const tracks = element([0x16, 0x54, 0xae, 0x6b], entry);
  const cluster = () => element([0x1f, 0x43, 0xb6, 0x75], element([0xa3], SOUND), true);
  const tags = element([0x12, 0x54, 0xc3, 0x67], NOTES);
  const segment = element([0x18, 0x53, 0x80, 0x67], Buffer.concat([info, tracks, cluster(), cluster(), tags]), true);
  return Buffer.concat([head, segment]);
}
