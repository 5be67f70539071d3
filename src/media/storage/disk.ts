import { randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkKey, type Storage } from './storage.ts';

/** Keeps things as files below a folder, which is made when first needed. */
export function openDiskStorage(folder: string): Storage {
  const root = resolve(folder);
  const pathOf = (key: string) => join(root, checkKey(key));
  const known = async (key: string) => {
    try {
      const found = await stat(pathOf(key));
      return found.isFile() ? found : null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  };
  return {
    put: (key, content) => putWhole(pathOf(key), content),
    read: async (key, range) => ((await known(key)) ? createReadStream(pathOf(key), range) : null),
    stat: async (key) => {
      const found = await known(key);
      return found && { bytes: found.size, changedAt: Math.floor(found.mtimeMs) };
    },
    exists: async (key) => (await known(key)) !== null,
    delete: (key) => rm(pathOf(key), { force: true }),
    localPath: async (key) => ((await known(key)) ? pathOf(key) : null),
  };
}

/** Beside its place first, then renamed over it: a reader never meets half a file, and neither does a restart. */
async function putWhole(path: string, content: Uint8Array | { path: string }): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const beside = join(parent, `.${randomBytes(8).toString('hex')}.part`);
  try {
    if (!('path' in content)) {
      const file = await open(beside, 'wx', 0o644);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    } else {
      await copyFile(content.path, beside, constants.COPYFILE_EXCL);
      await sync(beside, 'r+');
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await sync(parent, 'r').catch(() => {});
  await removeHalves(parent).catch(() => {});
}

/** What a process that was killed left beside: it comes this way again when somebody asks for the same once more. */
async function removeHalves(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!/^\.[0-9a-f]{16}\.part$/.test(name)) continue;
    const found = await stat(join(parent, name)).catch(() => null);
    if (found && found.mtimeMs < Date.now() - 3_600_000) await rm(join(parent, name), { force: true });
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
