import { slugOf } from '../base/slug.ts';

/** Words that a slug is made of, or `exact`: a slug that another system has already given out. */
export type SlugInput = string | { readonly exact: string };

/** The slug that is meant: '' where nothing of it can stand in an address. Nothing said, or the old one again: the old one. */
export function slugFrom(input: SlugInput | undefined, old = ''): string {
  if (input === undefined || input === old) return old;
  return typeof input === 'string' ? slugOf(input) : keptSlug(input.exact);
}

/**
 * One part of a path that reads back as the same after encoding, decoding, NFC and lower case, as addresses are looked up:
 * letters, digits, marks and pictographs of any script (RFC 3987 `ucschar`), the signs of RFC 3986 `pchar` but for quotes
 * and brackets, which end an address in running text, and inside the joiners that some scripts and pictographs are spelt
 * with. No leading dot: such files are servers' own.
 */
const SAFE =
  /^(?![.\p{M}\u200c\u200d])(?:[\p{L}\p{M}\p{N}\p{So}\p{Emoji_Modifier}\-._~!$&*+,;=:@]|[\u200c\u200d](?=[\p{L}\p{M}\p{N}\p{So}]))+$/u;
const LONGEST = 200;

/** A stored slug as it is where it is safe, `c++` and `a_b` included; else a new one from its words. Decoded already. */
export function keptSlug(stored: string): string {
  const slug = stored.normalize('NFC');
  const isKept = slug.length <= LONGEST && slug === slug.toLowerCase() && SAFE.test(slug);
  return isKept ? slug : slugOf(stored);
}
