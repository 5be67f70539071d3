import type { Readable } from 'node:stream';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { Invalid } from '../base/errors.ts';
import { LIMITS } from './limits.ts';
import { uploadPath } from './upload-names.ts';

export interface ZipArchive {
  /** an entry by its path below `uploads/`, or by year, month and name; `null`: not there */
  read(path: string): Promise<Readable | null>;
  readonly refused: readonly string[];
  close(): Promise<void>;
}

const ENTRIES = 1_000_000;
/** deflate reaches 1032; photographs, sound and film stay near 1 */
const RATIO = 200;
const HARMLESS = 8 * 1024 * 1024;
const REFUSED_NAMES = 1_000;

/**
 * Opens an archive and reads its list. Names are only ever compared, never used as paths. Sizes that lie are found out while
 * reading, which then fails.
 * @throws Invalid for what is no archive, or one with too many entries, overlapping ones or an absurd total
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const zip = await openPromise(path, {
    autoClose: false,
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: true,
  }).catch(() => {
    throw new Invalid('This is no ZIP archive that can be read.');
  });
  try {
    const { byPath, byMonth, refused } = await listOf(zip);
    return {
      refused,
      read: async (wanted) => {
        const entry = byPath.get(wanted) ?? byMonth.get(wanted);
        return entry ? zip.openReadStreamPromise(entry) : null;
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Invalid ? error : new Invalid('The list of this archive is damaged.');
  }
}

async function listOf(zip: ZipFile) {
  if (zip.entryCount > ENTRIES) throw new Invalid(`The archive holds ${zip.entryCount} files; at most ${ENTRIES}.`);
  const byPath = new Map<string, Entry>();
  const byMonth = new Map<string, Entry>();
  const refused: string[] = [];
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const below = isHonest(entry, name) ? uploadPath(name) : null;
    if (below === null) {
      if (refused.length < REFUSED_NAMES) refused.push(name);
      continue;
    }
    if (!byPath.has(below)) byPath.set(below, entry);
    const month = /(?:^|\/)(\d{4}\/\d{2}\/[^/]+)$/.exec(below)?.[1];
    if (month && !byMonth.has(month)) byMonth.set(month, entry);
  }
  if (packed > zip.fileSize) throw new Invalid('The entries of this archive overlap.');
  if (unpacked > HARMLESS * 16 && unpacked > packed * RATIO)
    throw new Invalid('This archive would unpack without end.');
  return { byPath, byMonth, refused };
}

/** The name as it stands, with its back-slashes, so that {@link uploadPath} sees them. */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

const LINK = 0o120000;
const KIND = 0o170000;

function isHonest(entry: Entry, name: string): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  const { compressedSize, uncompressedSize } = entry;
  return (
    !name.startsWith('/') &&
    !name.split('/').includes('..') &&
    kind !== LINK &&
    !entry.isEncrypted() &&
    entry.canDecodeFileData() &&
    uncompressedSize <= LIMITS.bytes.video &&
    !(uncompressedSize > HARMLESS && uncompressedSize > compressedSize * RATIO)
  );
}
