import type { Readable } from 'node:stream';

/** Where originals, renditions and made pictures lie. A key is written whole or not at all, whatever happens. */
export interface Storage {
  /** replaces what the key held; `path` is a file that is copied */
  put(key: string, content: Uint8Array | { path: string }): Promise<void>;
  /** `null`: nothing there. `start` and `end` are byte positions, both included */
  read(key: string, range?: { start: number; end: number }): Promise<Readable | null>;
  stat(key: string): Promise<{ bytes: number; changedAt: number } | null>;
  exists(key: string): Promise<boolean>;
  /** no error where nothing was there */
  delete(key: string): Promise<void>;
  /** a file on this machine with the content, for tools that need one; `null`: nothing there */
  localPath(key: string): Promise<string | null>;
}

const KEY = /^[a-z0-9]+(?:[./-][a-z0-9]+)*$/;

/**
 * Keys are ours, never a person's words: lower-case letters, digits, single `.`, `-` and `/` between them, at most 200
 * characters; so none can leave its folder on any file system.
 * @throws TypeError for any other
 */
export function checkKey(key: string): string {
  if (key.length > 200 || !KEY.test(key)) throw new TypeError(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}
