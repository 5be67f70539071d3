import type { Sources } from './sources.ts';

/**
 * The address that keeps the place of a file of which nothing but the number is known: the page that WordPress has for it.
 * A later run finds the number in it.
 */
export function awaitedAddress(sources: Pick<Sources, 'absolute'>, number: string): string {
  const query = `?attachment_id=${number}`;
  return sources.absolute(query) ?? `/${query}`;
}

/** The number in such an address; undefined for all others. */
export function awaitedNumber(address: string): string | undefined {
  return /\?attachment_id=([1-9]\d*)$/.exec(address)?.[1];
}
