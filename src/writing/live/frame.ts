import * as decoding from 'lib0/decoding';

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
  const decoder = decoding.createDecoder(data);
  const room = decoding.readVarString(decoder);
  if (room.length > LONGEST_NAME) throw new Error('a long name');
  const type = decoding.readVarUint(decoder);
  if (type === AUTH) return { room, kind: 'auth' };
  if (type === AWARENESS || type === QUERY_AWARENESS) return { room, kind: 'presence' };
  if (type === CLOSE) return { room, kind: 'close' };
  if (type !== SYNC && type !== SYNC_REPLY) return { room, kind: 'other' };
  const step = decoding.readVarUint(decoder);
  if (step === 0) return { room, kind: 'ask' };
  if (step !== 1 && step !== 2) throw new Error('an unknown step');
  return { room, kind: 'write', update: decoding.readVarUint8Array(decoder) };
}
