import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise } from 'yauzl';
import { Invalid } from '../../../base/errors.ts';

/** A file to read, and the name that it has for people. */
export interface Opened {
  path: string;
  name: string;
}

/** Deflate reaches 1032; an export, which is text, stays near 10. */
const RATIO = 200;
const HARMLESS = 8 << 20;
const ENTRIES = 10_000;
/** all exports of one archive together */
const UNPACKED = 64 * 2 ** 30;

/**
 * The files that an import reads: those that are given, and of ZIP archives (as WordPress.com hands exports out) the `.xml`
 * files inside, which are unpacked to a temporary folder under names of our own.
 *
 * @throws Invalid for an archive that cannot be read, holds no export, or is made to hurt
 */
export async function openFiles(files: readonly string[]): Promise<{ files: Opened[]; close: () => void }> {
  let folder: string | null = null;
  const close = () => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  const opened: Opened[] = [];
  try {
    for (const path of files) {
      if (!(await isZip(path))) {
        opened.push({ path, name: basename(path) });
        continue;
      }
      folder ??= mkdtempSync(join(tmpdir(), 'standfirst-exports-'));
      opened.push(...(await unpack(path, folder, opened.length)));
    }
  } catch (error) {
    close();
    throw error;
  }
  return { files: opened, close };
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await handle.close();
  }
}

async function unpack(path: string, folder: string, from: number): Promise<Opened[]> {
  const archive = basename(path);
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(
    (): never => {
      throw new Invalid(`${archive} is no ZIP archive that can be read. Nothing was written.`);
    },
  );
  try {
    if (zip.entryCount > ENTRIES) throw new Invalid(`${archive} holds ${zip.entryCount} files; at most ${ENTRIES}.`);
    const entries: Entry[] = [];
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (!isExport(entry)) continue;
      check(entry, archive);
      entries.push(entry);
      unpacked += entry.uncompressedSize;
    }
    if (entries.length === 0) throw new Invalid(`There is no .xml file in ${archive}. Nothing was written.`);
    if (unpacked > UNPACKED) throw new Invalid(`${archive} would unpack without end. Nothing was written.`);
    entries.sort((a, b) => a.fileName.localeCompare(b.fileName, 'en', { numeric: true }));
    const opened: Opened[] = [];
    for (const entry of entries) {
      const to = join(folder, `${from + opened.length}.xml`);
      await pipeline(await zip.openReadStreamPromise(entry), atMost(entry.uncompressedSize), createWriteStream(to));
      opened.push({ path: to, name: `${archive}: ${basename(entry.fileName)}` });
    }
    return opened;
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid(`${archive} is damaged: ${(error as Error).message}. Nothing was written.`);
  } finally {
    zip.close();
  }
}

/** Not the shadows that the archiver of macOS leaves. */
function isExport({ fileName }: Entry): boolean {
  return /\.xml$/i.test(fileName) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(fileName);
}

function check(entry: Entry, archive: string): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted() || !entry.canDecodeFileData())
    throw new Invalid(`${archive}: ${basename(entry.fileName)} is encrypted or packed in an unknown way.`);
  if (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * RATIO)
    throw new Invalid(`${archive} would unpack without end. Nothing was written.`);
}

/** Sizes in the list of an archive may lie. */
function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length;
      done(seen > bytes ? new Error('an entry is larger than it says') : null, chunk);
    },
  });
}
