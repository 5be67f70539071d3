import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `bin/build-assets.mjs` made of styles, client scripts and fonts. Addresses carry a hash of their content. */
export interface Assets {
  /** all reader styles with the font faces, minified; inlined in every page */
  css: string;
  /** the line that applies a remembered size and theme before the first paint; inlined */
  early: string;
  /** addresses of the deferred client scripts by the name of their source (`reader`) */
  scripts: Readonly<Record<string, string>>;
  /** addresses of the two fonts to preload, by the script of the paper's language */
  preload: Readonly<Record<'latin' | 'cyrillic', readonly string[]>>;
  /** every file served under `/assets/`, by its path; they never change */
  files: ReadonlyMap<string, { bytes: Uint8Array; type: string }>;
}

/** Reads the built assets whole into memory (some 40 files, under 1 MB). @throws where they have not been built */
export function loadAssets(folder: string = BUILT): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = new Map(
    manifest.files.map(({ path, file, type }) => [path, { bytes: readFileSync(join(folder, file)), type }] as const),
  );
  const { css, early, scripts, preload } = manifest;
  return { css, early, scripts, preload, files };
}

interface Manifest extends Omit<Assets, 'files'> {
  files: { path: string; file: string; type: string }[];
}

/** `dist/site/assets`, whether this runs from `src` or from `dist`. */
const BUILT = resolve(import.meta.dirname, '../../dist/site/assets');
