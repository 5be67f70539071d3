import { type FileHandle, open } from 'node:fs/promises';
import { Invalid } from '../../base/errors.ts';

/** A part of a file and what stands there instead; fewer bytes, or none, make the file shorter. */
export interface Edit {
  at: number;
  length: number;
  put: Uint8Array | 'zeros';
}

/** A file that is looked at here and there. */
export interface Bytes {
  size: number;
  /** fewer where the file ends */
  read(at: number, length: number): Promise<Buffer>;
}

/** Half a minute of looking; long films have some hundred thousand pieces. */
const MOST_READS = 500_000;

/** Opens a file for looking at; the caller closes it. */
export async function openBytes(path: string, mostReads = MOST_READS): Promise<Bytes & { close(): Promise<void> }> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  let reads = 0;
  return {
    size,
    async read(at, length) {
      if (++reads > mostReads) throw unreadable('It is in too many pieces.');
      const most = Math.max(0, Math.min(length, size - at));
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), { position: at });
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

export const cut = (at: number, length: number): Edit => ({ at, length, put: new Uint8Array(0) });
export const zeros = (at: number, length: number): Edit => ({ at, length, put: 'zeros' });

/** Writes a file as another with the edits made; of two edits of the same bytes the one that begins first counts. */
export async function writeEdited(from: Bytes, path: string, edits: readonly Edit[]): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    let at = 0;
    let written = 0;
    for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
      const [start, end] = [Math.max(edit.at, at), Math.min(edit.at + edit.length, from.size)];
      if (end <= start && edit.length !== 0) continue;
      written += await copy(from, file, at, start);
      if (edit.put === 'zeros') written += await blank(file, end - start);
      else {
        await file.writeFile(edit.put);
        written += edit.put.length;
      }
      at = end;
    }
    return written + (await copy(from, file, at, from.size));
  } finally {
    await file.close();
  }
}

/** What is said where a file's notes cannot be found for certain. */
export function unreadable(what: string): Invalid {
  return new Invalid('What this file says of its place, device and people cannot be taken out.', { file: what });
}

const PIECE = 1024 * 1024;

async function copy(from: Bytes, to: FileHandle, start: number, end: number): Promise<number> {
  for (let at = start; at < end; ) {
    const piece = await from.read(at, Math.min(PIECE, end - at));
    if (piece.length === 0) return at - start;
    await to.writeFile(piece);
    at += piece.length;
  }
  return end - start;
}

async function blank(to: FileHandle, length: number): Promise<number> {
  const piece = Buffer.alloc(Math.min(PIECE, length));
  for (let left = length; left > 0; left -= piece.length)
    await to.writeFile(piece.subarray(0, Math.min(piece.length, left)));
  return length;
}
