import { unreadable } from './edits.ts';

/** Looks at the packet of this number at a stream's head. `put`: what stands there instead, as long as it; `isLast`: sound follows */
export type Codec = (packet: Buffer, number: number) => { put?: Buffer; isLast: boolean };

/** Whose stream it is, by its first packet; null: none that is known. */
export function codecOf(first: Buffer): Codec | null {
  const is = (word: string) => first.subarray(0, word.length).equals(Buffer.from(word, 'latin1'));
  if (is('\x01vorbis')) return second((packet) => emptied(packet, 7, 1));
  if (is('OpusHead')) return second((packet) => emptied(packet, 8, 0));
  if (is('Speex   ')) return second((packet) => emptied(packet, 0, 0));
  if (is('\x7fFLAC')) return flac;
  return null;
}

function second(empty: (packet: Buffer) => Buffer): Codec {
  return (packet, number) => (number === 0 ? { isLast: false } : { put: empty(packet), isLast: true });
}

/**
 * Comments of Vorbis (I, section 5.2.1): a vendor's name, then a count of comments. The name becomes spaces as long as all of
 * it, and the count none. @param start bytes before the name; @param end bytes that stay at the end
 */
function emptied(packet: Buffer, start: number, end: number): Buffer {
  const vendor = packet.length - start - end - 8;
  if (vendor < 0) throw unreadable('Its comments cannot be read.');
  const put = Buffer.from(packet);
  put.fill(' ', start + 4, start + 4 + vendor);
  put.writeUInt32LE(vendor, start);
  put.writeUInt32LE(0, start + 4 + vendor);
  return put;
}

/** FLAC in Ogg (RFC 9639, section 10.1): a metadata block to a packet, comments first; others become padding. */
const flac: Codec = (packet, number) => {
  if (number === 0) return { isLast: false };
  const head = packet[0];
  if (head === undefined || packet.length < 4) throw unreadable('Its comments cannot be read.');
  const isLast = (head & 0x80) !== 0;
  const type = head & 0x7f;
  if (type === 3) return { isLast };
  if (type === 4) return { put: emptied(packet, 4, 0), isLast };
  const put = Buffer.alloc(packet.length);
  packet.copy(put, 0, 0, 4);
  put[0] = (head & 0x80) | 1;
  return { put, isLast };
};
