/** Columns and rows of grey that a likeness is made from. */
export const LIKENESS_GRID = { width: 9, height: 8 } as const;

/** So many bits may differ between a picture and its copy in another size, format, or with lighter corrections. */
export const ALIKE = 6;

/**
 * The likeness of a picture: for each of 8 rows, whether each of 9 points is brighter than the one to its right (difference
 * hash; N. Krawetz 2013). 64 bits, hex. Null for what is too plain to be told from others.
 * @param grey 9 × 8 brightnesses, row by row
 */
export function likenessOf(grey: Uint8Array): string | null {
  let bits = 0n;
  for (let row = 0; row < LIKENESS_GRID.height; row++)
    for (let column = 0; column < LIKENESS_GRID.width - 1; column++) {
      const at = row * LIKENESS_GRID.width + column;
      bits = (bits << 1n) | ((grey[at] as number) > (grey[at + 1] as number) ? 1n : 0n);
    }
  const set = bitsIn(bits);
  return set < PLAIN || set > 64 - PLAIN ? null : bits.toString(16).padStart(16, '0');
}

// an even surface, a slope: half of all drawings would be "alike"
const PLAIN = 5;

/** How many of the 64 bits differ. */
export function difference(one: string, other: string): number {
  return bitsIn(BigInt(`0x${one}`) ^ BigInt(`0x${other}`));
}

/** The eight bytes, each with its place, as `media_likenesses.part` keeps them. */
export function partsOf(likeness: string): number[] {
  return (likeness.match(/../g) ?? []).map((byte, place) => place * 256 + Number.parseInt(byte, 16));
}

function bitsIn(bits: bigint): number {
  let count = 0;
  for (let left = bits; left > 0n; left &= left - 1n) count += 1;
  return count;
}
