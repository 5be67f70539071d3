import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Invalid } from '../../base/errors.ts';

const LARGEST = 4 * 1024 * 1024;

/**
 * Paths of the Markdown files below a folder, in the order of their names, with `/` between. Hidden folders and links that
 * lead out are left out.
 * @throws Invalid where there is no such folder
 */
export async function markdownFiles(folder: string): Promise<{ root: string; files: string[] }> {
  const root = await realpath(folder).catch(() => null);
  if (!root || !(await stat(root)).isDirectory()) throw new Invalid(`There is no folder ${folder}.`);
  const files: string[] = [];
  const walk = async (at: string, depth: number): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || depth > 30) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) await walk(path, depth + 1);
      else if (entry.isFile() && /\.(?:md|markdown|mdown|mkd)$/i.test(entry.name))
        files.push(relative(root, path).split(sep).join('/'));
    }
  };
  await walk(root, 0);
  return { root, files };
}

/** @returns the text and when it was last changed; null for a file that is larger than any story */
export async function readMarkdown(root: string, path: string): Promise<{ text: string; changedAt: number } | null> {
  const place = join(root, path);
  const { size, mtimeMs } = await stat(place);
  return size > LARGEST ? null : { text: await readFile(place, 'utf8'), changedAt: Math.floor(mtimeMs) };
}

/** A file that a text refers to, by its real place, if that is inside the folder; null otherwise. */
export async function fileInside(root: string, from: string, address: string): Promise<string | null> {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  if (path === '' || path.includes('\0')) return null;
  const start = path.startsWith('/') ? root : join(root, from, '..');
  for (const place of [
    join(start, path),
    ...(path.startsWith('/') ? ['static', 'public', 'assets'].map((inner) => join(root, inner, path)) : []),
  ]) {
    const real = await realpath(place).catch(() => null);
    if (real?.startsWith(root + sep) && (await stat(real)).isFile()) return real;
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
