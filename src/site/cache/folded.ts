import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { alone } from './alone.ts';

/** What pages have in common before it is worth leaving out. */
const LEAST = 1_000;
const BEGIN = Buffer.from('<style>');
const END = Buffer.from('</style>');
/** styles as some page had them; those of the others begin alike, but for colours at their end */
let styles: Buffer = Buffer.alloc(0);
/** the rest of some page: head, menus and foot of the others are told by where they stand in it (RFC 1951, 32 kB) */
let usual: Buffer = Buffer.alloc(0);
const WINDOW = 32_768;
/** so many pages lean on the same usual one, until another takes its place: menus and looks change */
const LEANING = 1_000;
let leaning = 0;

/**
 * A body as it is kept where nobody asks for it for a while: packed, without the styles that all pages begin with, and with
 * what most of them have told by one of them.
 */
export class Folded {
  readonly #packed: Buffer;
  readonly #at: number;
  readonly #common: Buffer;
  readonly #usual: Buffer;

  constructor(body: Buffer) {
    this.#at = Math.max(0, body.indexOf(BEGIN));
    const own = body.subarray(this.#at, Math.max(this.#at, body.indexOf(END, this.#at)));
    let length = commonLength(own, styles);
    if (length < LEAST && own.length >= LEAST) {
      // other styles than before: a new look, or a new release of a paper beside it
      styles = alone(own);
      length = own.length;
    }
    this.#common = length < LEAST ? styles.subarray(0, 0) : styles.subarray(0, length);
    const rest = Buffer.concat([body.subarray(0, this.#at), body.subarray(this.#at + this.#common.length)]);
    leaning += 1;
    const isShort = usual.length < Math.min(WINDOW, rest.length) / 2;
    if (own.length >= LEAST && (isShort || leaning > LEANING)) {
      usual = alone(rest.subarray(-WINDOW));
      leaning = 0;
    }
    this.#usual = usual;
    this.#packed = alone(deflateRawSync(rest, { dictionary: usual }));
  }

  /** of its own, in bytes */
  get size(): number {
    return this.#packed.length;
  }

  unfold(): Buffer {
    const rest = inflateRawSync(this.#packed, { dictionary: this.#usual });
    return Buffer.concat([rest.subarray(0, this.#at), this.#common, rest.subarray(this.#at)]);
  }
}

function commonLength(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}
