import type { Answer } from '../base/answer.ts';

/** A redirect that may end. */
export function lent(address: string, tags: string[]): Answer {
  return { ...moved(address, tags), status: 302 };
}

/** A permanent redirect. `address` is absolute and percent-encoded. */
export function moved(address: string, tags: string[]): Answer {
  return { status: 301, headers: { location: address, 'content-type': 'text/plain; charset=utf-8' }, body: '', tags };
}
