/** Longest address that a document may hold, in characters. */
export const LONGEST_ADDRESS = 4096;

/**
 * Whether an address may stand in a document and on a page: http(s), mailto, tel, a path of this site (`/x`, never `//x`)
 * or a fragment. Everything else, `javascript:` and `data:` in any disguise included, is refused.
 */
export function isSafeAddress(address: string): boolean {
  if (address.length === 0 || address.length > LONGEST_ADDRESS || FORBIDDEN.test(address)) return false;
  if (!address.isWellFormed()) return false;
  if (address.startsWith('#')) return true;
  if (address.startsWith('/')) return !address.startsWith('//') && URL.canParse(address, 'https://site.invalid');
  if (/^(?:mailto|tel):[^:/][^:]*$/i.test(address)) return true;
  return /^https?:\/\/[^/?#@]/i.test(address) && URL.canParse(address);
}

/** The address as it may be stored, with stray characters percent-encoded; null where {@link isSafeAddress} says no. */
export function safeAddress(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const tidy = tidyAddress(address.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, ''));
  return isSafeAddress(tidy) ? tidy : null;
}

/** Percent-encodes what the URL standard (section 4.1, URL code points) does not allow; leaves controls to be refused. */
export function tidyAddress(address: string): string {
  const end = /^https?:\/\/[^/?#]*/i.exec(address)?.[0].length ?? 0;
  return (
    address.slice(0, end) +
    address
      .slice(end)
      .replace(/[ "<>\\^`{|}[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/#(.*)$/s, (_, fragment: string) => `#${fragment.replaceAll('#', '%23')}`)
  );
}

const FORBIDDEN = /[\u0000-\u0020\u007F-\u00A0\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF"<>\\^`{|}]/;
