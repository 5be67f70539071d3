import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { type AssetFile, createAssetServer } from '../serve-assets.ts';

/** The newsroom's app as Vite built it (`dist/newsroom`). */
export interface AppFiles {
  /** null where the app was not built */
  entry: { script: string; styles: string[] } | null;
  /** what the screen at this path is made of, so that the browser need not find it out file by file */
  modules(path: string): readonly string[];
  serve(request: Request): Promise<Response | null>;
  /** the service worker, or null where the app was not built */
  worker(): Response | null;
}

const BASE = '/newsroom/';
/** how `bin/build-newsroom.mjs` names the packed forms beside a file */
const PACKED = { br: '.br', gzip: '.gz' };
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
  imports?: string[];
}

type Manifest = Record<string, ManifestEntry>;
/** the screens that people come to first; the others are found by the app */
const FIRST = [
  [/^\/newsroom\/?$/, 'src/newsroom/stories/HomeRoute.tsx'],
  [/^\/newsroom\/stories\/\d+\/?$/, 'src/newsroom/stories/StoryRoute.tsx'],
] as const;

/** @param folder where the built app lies; absent: beside the built server */
export function loadAppFiles(folder: string = ownFolder()): AppFiles {
  const assets = join(folder, 'assets');
  const files = new Map<string, AssetFile>();
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    // read when first asked for: most of the app is never asked for by most sessions
    files.set(`${BASE}assets/${name}`, {
      type,
      get bytes() {
        return readFileSync(join(assets, name));
      },
      packed(coding) {
        const file = join(assets, `${name}${PACKED[coding]}`);
        return existsSync(file) ? readFileSync(file) : null;
      },
    });
  }
  const manifest = manifestOf(folder);
  const made = new Map(
    [...FIRST, [/./, ''] as const].map(([pattern, screen]) => [pattern, modulesOf(manifest, screen)] as const),
  );
  const serve = createAssetServer({ files });
  const worker = workerOf(folder);
  return {
    entry: entryOf(manifest),
    modules: (path) => [...made].find(([pattern]) => pattern.test(path))?.[1] ?? [],
    // another build may have taken the place of this one: its files are not there any more
    serve: (request) => serve(request).catch(() => null),
    worker: () => worker && answerWorker(worker),
  };
}

function manifestOf(folder: string): Manifest {
  const file = join(folder, '.vite/manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

/** Everything that the entry and this screen import, and they themselves but for the entry, which is asked for anyway. */
function modulesOf(manifest: Manifest, screen: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  const entry = Object.entries(manifest).find(([, { isEntry }]) => isEntry);
  if (entry) visit(entry[0]);
  visit(screen);
  return [...found].filter((file) => file !== entry?.[1].file).map((file) => BASE + file);
}

function entryOf(manifest: Manifest): AppFiles['entry'] {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  return entry ? { script: BASE + entry.file, styles: (entry.css ?? []).map((file) => BASE + file) } : null;
}

/** Read with the manifest, so that it speaks of the same build. */
function workerOf(folder: string): Uint8Array<ArrayBuffer> | null {
  const file = join(folder, 'worker.js');
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

/**
 * Its own policy goes with it into its thread (CSP 3 section 4.2.2): it asks this server, and does nothing else. Where it lies
 * says how far it reaches (Service Workers section 3.4.3): `/newsroom/`, and no header widens that.
 */
function answerWorker(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'content-type': TYPES['.js'] as string,
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

/** `dist/newsroom`, whether this file runs from `dist/server/newsroom` or, in tests, from `src/server/newsroom`. */
function ownFolder(): string {
  const root = resolve(import.meta.dirname, '../../..');
  return join(root, 'dist/newsroom');
}
