/** A path as it goes over the wire: what may not stand in an address is escaped, and escapes stay as they are. */
export function normalPath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
