/** One message of the Hocuspocus protocol as the bridge needs it. Types: `hocuspocus/server` `MessageType`. */
export type Frame = { room: string } & (
  | { kind: 'auth' | 'ask' | 'presence' | 'close' | 'other' }
  /** y-protocols/sync: step 2 or an update; `update` shares the frame's bytes */
  | { kind: 'write'; update: Uint8Array }
);

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const QUERY_AWARENESS = 3;
const SYNC_REPLY = 4;
const CLOSE = 7;

const LONGEST_NAME = 100;

/** @throws where it is no message of the protocol */
export function readFrame(data: Uint8Array): Frame {
  const read = reader(data);
  const room = NAMES.decode(read.bytes(LONGEST_NAME));
  const type = read.number();
  if (type === AUTH) return { room, kind: 'auth' };
  if (type === AWARENESS || type === QUERY_AWARENESS) return { room, kind: 'presence' };
  if (type === CLOSE) return { room, kind: 'close' };
  if (type !== SYNC && type !== SYNC_REPLY) return { room, kind: 'other' };
  const step = read.number();
  if (step === 0) return { room, kind: 'ask' };
  if (step !== 1 && step !== 2) throw new Error('an unknown step');
  return { room, kind: 'write', update: read.bytes(data.length) };
}

const NAMES = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Numbers as lib0 writes them, seven bits a byte, the lowest first; what it would never write is refused. */
function reader(data: Uint8Array) {
  let at = 0;
  const number = (): number => {
    let sum = 0;
    for (let factor = 1; factor <= 128 ** 4; factor *= 128) {
      const byte = data[at];
      if (byte === undefined) break;
      at += 1;
      sum += (byte & 127) * factor;
      if (byte < 128) return sum;
    }
    throw new Error('no number');
  };
  return {
    number,
    /** a length, and so many bytes */
    bytes(most: number): Uint8Array {
      const length = number();
      if (length > most || at + length > data.length) throw new Error('cut off');
      at += length;
      return data.subarray(at - length, at);
    },
  };
}
