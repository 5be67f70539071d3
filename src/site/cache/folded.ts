import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What pages have in common before it is worth leaving out. */
const LEAST = 1_000;
const BEGIN = Buffer.from('<style>');
const END = Buffer.from('</style>');
/** styles as some page had them; those of the others begin alike, but for colours at their end */
let styles: Buffer = Buffer.alloc(0);

/** A body as it is kept where nobody asks for it for a while: packed, and without the styles that all pages begin with. */
export class Folded {
  readonly #packed: Buffer;
  readonly #at: number;
  readonly #common: Buffer;

  constructor(body: Buffer) {
    this.#at = Math.max(0, body.indexOf(BEGIN));
    const own = body.subarray(this.#at, Math.max(this.#at, body.indexOf(END, this.#at)));
    let length = commonLength(own, styles);
    if (length < LEAST && own.length >= LEAST) {
      // other styles than before: a new look, or a new release of a paper beside it
      styles = Buffer.from(own);
      length = own.length;
    }
    this.#common = length < LEAST ? styles.subarray(0, 0) : styles.subarray(0, length);
    const rest = [body.subarray(0, this.#at), body.subarray(this.#at + this.#common.length)];
    this.#packed = deflateRawSync(Buffer.concat(rest));
  }

  /** of its own, in bytes */
  get size(): number {
    return this.#packed.length;
  }

  unfold(): Buffer {
    const rest = inflateRawSync(this.#packed);
    return Buffer.concat([rest.subarray(0, this.#at), this.#common, rest.subarray(this.#at)]);
  }
}

function commonLength(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}
