import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Invalid } from '../base/errors.ts';
import { type Ends, HEAD_BYTES } from './sniff.ts';

/** Where the bytes of a new file come from. */
export type Incoming = { path: string } | { bytes: Uint8Array } | { stream: AsyncIterable<Uint8Array> };

export interface Spooled extends Ends {
  path: string;
  /** SHA-256, hex */
  hash: string;
  size: number;
  /** removes the copy; the file is nobody's before that */
  drop(): Promise<void>;
}

/**
 * Copies what comes in to a file of our own, so that nobody can change it between the check and its use.
 * @throws Invalid where it is empty or longer than `longest` bytes; it stops reading there
 */
export async function spool(incoming: Incoming, longest: number): Promise<Spooled> {
  const path = join(tmpdir(), `standfirst-${randomBytes(12).toString('hex')}.part`);
  const drop = () => rm(path, { force: true });
  const file = await open(path, 'wx+', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of piecesOf(incoming)) {
      size += chunk.length;
      if (size > longest) throw new Invalid('The file is too large.', { file: `at most ${longest} bytes` });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) throw new Invalid('The file is empty.', { file: 'choose a file with content' });
    const piece = async (position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD_BYTES, size)), { position });
      return buffer.subarray(0, bytesRead);
    };
    const spooled = { path, hash: hash.digest('hex'), size, head: await piece(0), drop };
    return { ...spooled, tail: await tailOf(spooled.head) };

    function tailOf(head: Buffer): Promise<Buffer> {
      return size > HEAD_BYTES ? piece(size - HEAD_BYTES) : Promise.resolve(head);
    }
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await file.close();
  }
}

/** Removes copies, plain ones too, that a killed process left before this time (unix ms). */
export async function removeSpooled(before: number): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => /^standfirst-[0-9a-f]{24}\.part(\.plain)?$/.test(name));
  for (const name of names) {
    const path = join(tmpdir(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}

function piecesOf(incoming: Incoming): AsyncIterable<Uint8Array> {
  if ('path' in incoming) return createReadStream(incoming.path);
  return 'bytes' in incoming ? Readable.from([incoming.bytes]) : incoming.stream;
}
