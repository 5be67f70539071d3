import type { Storage } from '../../../media/storage/storage.ts';

/** Where files of the former site are looked for: a folder, a zip, the network. */
export interface FileFinder {
  storage: Storage;
  /** @param kept path below the uploads folder, as the former site knew it */
  find(address: string, kept: string): Promise<FoundFile | { why: string; drop?: () => Promise<void> } | null>;
}

export interface FoundFile {
  file: { path: string } | { bytes: Uint8Array };
  drop?: () => Promise<void>;
}
