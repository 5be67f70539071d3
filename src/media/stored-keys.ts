import { FILE_KINDS, isMime } from './file-kinds.ts';

/** Where the pieces of one file lie; `hash` is the SHA-256 of its bytes, hex. */
export function originalKey({ hash, mime }: { hash: string; mime: string }): string {
  return `${folderOf(hash)}/original.${isMime(mime) ? FILE_KINDS[mime].extension : 'bin'}`;
}

/** @param part a crop, as `crop-part.ts` writes it; absent: the whole picture */
export function renditionKey(hash: string, width: number, format: string, part?: string): string {
  return `${folderOf(hash)}/${part ? `${part}-` : ''}${width}.${format}`;
}

/** What the file itself said about who made it, as `embedded.ts` shapes it. */
export function embeddedKey(hash: string): string {
  return `${folderOf(hash)}/embedded.json`;
}

export function folderOf(hash: string): string {
  return `media/${hash.slice(0, 2)}/${hash}`;
}
