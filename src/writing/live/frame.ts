/** One message of the Hocuspocus protocol as the bridge needs it. Types: `hocuspocus/server` `MessageType`. */
export type Frame = { room: string } & (
  | { kind: 'auth' | 'ask' | 'close' | 'other' }
  /** y-protocols/awareness: of how many browsers it tells, and which of them are said to have left */
  | { kind: 'presence'; present: number; left: number[] }
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
  if (type === QUERY_AWARENESS) return { room, kind: 'presence', present: 0, left: [] };
  if (type === AWARENESS) return { room, kind: 'presence', ...readPresence(read.bytes(data.length)) };
  if (type === CLOSE) return { room, kind: 'close' };
  if (type !== SYNC && type !== SYNC_REPLY) return { room, kind: 'other' };
  const step = read.number();
  if (step === 0) return { room, kind: 'ask' };
  if (step !== 1 && step !== 2) throw new Error('an unknown step');
  return { room, kind: 'write', update: read.bytes(data.length) };
}

function readPresence(update: Uint8Array): { present: number; left: number[] } {
  const read = reader(update);
  const present = read.number();
  const left: number[] = [];
  for (let count = 0; count < present; count += 1) {
    const client = read.number();
    read.number();
    const state = read.bytes(update.length);
    if (state.length === NULL.length && NULL.every((byte, at) => byte === state[at])) left.push(client);
  }
  return { present, left };
}

const NULL = new TextEncoder().encode('null');
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
