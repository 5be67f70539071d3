import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { createAssetServer } from '../serve-assets.ts';

/** The newsroom's app as Vite built it (`dist/newsroom`). */
export interface AppFiles {
  /** null where the app was not built */
  entry: { script: string; styles: string[] } | null;
  serve(request: Request): Promise<Response | null>;
}

const BASE = '/newsroom/';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  css?: string[];
}

/** @param folder where the built app lies; absent: beside the built server */
export function loadAppFiles(folder: string = ownFolder()): AppFiles {
  const assets = join(folder, 'assets');
  const files = new Map<string, { bytes: Uint8Array; type: string }>();
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    // read when first asked for: most of the app is never asked for by most sessions
    files.set(`${BASE}assets/${name}`, {
      type,
      get bytes() {
        return readFileSync(join(assets, name));
      },
    });
  }
  return { entry: entryOf(folder), serve: createAssetServer({ files }) };
}

function entryOf(folder: string): AppFiles['entry'] {
  const manifest = join(folder, '.vite/manifest.json');
  if (!existsSync(manifest)) return null;
  const entries: Record<string, ManifestEntry> = JSON.parse(readFileSync(manifest, 'utf8'));
  const entry = Object.values(entries).find(({ isEntry }) => isEntry);
  return entry ? { script: BASE + entry.file, styles: (entry.css ?? []).map((file) => BASE + file) } : null;
}

/** `dist/newsroom`, whether this file runs from `dist/server/newsroom` or, in tests, from `src/server/newsroom`. */
function ownFolder(): string {
  const root = resolve(import.meta.dirname, '../../..');
  return join(root, 'dist/newsroom');
}
