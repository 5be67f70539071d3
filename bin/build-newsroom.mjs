// Bundles the newsroom's app, split by screen, every file with a hash of its content in its name.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const ENTRY = 'src/newsroom/main.tsx';
const FIRST = /\/src\/newsroom\/(App|stories\/HomeRoute)\.tsx$/;

/**
 * Writes `assets/`, `.vite/manifest.json` (by source file; the entry is `src/newsroom/main.tsx`) and `worker.js` into `folder`.
 */
export async function buildNewsroom(folder = join(root, 'dist/newsroom')) {
  await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    // served from here by `server/newsroom`
    base: '/newsroom/',
    mode: 'production',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      // browsers that know light-dark() themselves: rewritten for older ones it comes to nothing without their switch
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // pictures and fonts stay files of their own: the content policy knows no data: addresses
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: join(root, ENTRY),
        // the shell and the first screen come in one file, with all that they import, and what many others share in
        // another: a hundred small ones cost a slow line a round trip for every six
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: FIRST, priority: 2, includeDependenciesRecursively: true },
              { name: 'base', minShareCount: 9, priority: 1 },
            ],
          },
        },
      },
    },
  });
  await packAll(join(folder, 'assets'));
  await buildWorker(folder);
}

/** What opens without a line: the first screen, and the editor with all that it may want while somebody writes. */
const WITHOUT_LINE = [ENTRY, 'src/newsroom/stories/HomeRoute.tsx', 'src/newsroom/stories/StoryRoute.tsx'];
const WITH_EDITOR = /^src\/newsroom\/(editor|shell|offline|desk\/PlanPanel|session\/SignInScreen)/;

/** The service worker, with the list of what it keeps; its version changes with any file of the app. */
async function buildWorker(folder) {
  const manifest = await readFile(join(folder, '.vite/manifest.json'), 'utf8');
  const chunks = JSON.parse(manifest);
  const files = new Set();
  const seen = new Set();
  const visit = (name) => {
    const { file, css = [], imports = [], dynamicImports = [] } = chunks[name];
    if (seen.has(name)) return;
    seen.add(name);
    for (const one of [file, ...css]) files.add(`/newsroom/${one}`);
    for (const next of [...imports, ...dynamicImports.filter((one) => WITH_EDITOR.test(one))]) visit(next);
  };
  for (const name of WITHOUT_LINE) visit(name);
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const shell = { version, entry: `/newsroom/${chunks[ENTRY].file}`, files: [...files] };
  await bundle({
    entryPoints: [join(root, 'src/newsroom/worker/worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { SHELL: JSON.stringify(shell) },
  });
}

/** Packed forms beside each text file (`.br`, `.gz`), so that nobody's first visit waits for them. */
async function packAll(folder) {
  for (const name of await readdir(folder)) {
    const [, kind] = /\.(js|css|svg|json|aff|dic)$/.exec(name) ?? [];
    if (!kind) continue;
    const bytes = await readFile(join(folder, name));
    // dictionaries are many and large: the hardest packing would take longer than all the rest of the build
    const quality = kind === 'dic' || kind === 'aff' ? 7 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, { params }),
      promisify(gzip)(bytes, { level: quality === 11 ? 9 : 6 }),
    ]);
    await Promise.all([writeFile(join(folder, `${name}.br`), br), writeFile(join(folder, `${name}.gz`), gz)]);
  }
}

if (process.argv[1] === import.meta.filename) await buildNewsroom(process.argv[2] && resolve(process.argv[2]));
