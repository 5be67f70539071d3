import type { Bytes } from './edits.ts';
import { unreadable } from './edits.ts';

/** A box: `start` of its head, `body` behind that, `end`. */
export interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** Films in pieces have thousands; more than this is made to keep us busy. */
const MOST = 200_000;

/** The boxes between two places (ISO/IEC 14496-12, section 4.2), as far as there are whole ones. */
export async function* boxesIn(file: Bytes, from: number, to: number): AsyncGenerator<Box> {
  let start = from;
  for (let count = 0; start + 8 <= to; count++) {
    if (count > MOST) throw unreadable('It is in too many pieces.');
    const head = await file.read(start, 16);
    if (head.length < 8) return;
    const told = head.readUInt32BE(0);
    const isLong = told === 1 && head.length === 16;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : told === 0 ? to - start : told;
    const body = start + (isLong ? 16 : 8);
    const end = start + length;
    if (!Number.isSafeInteger(end) || end < body || end > to) return;
    yield { type: head.toString('latin1', 4, 8), start, body, end };
    start = end;
  }
}
