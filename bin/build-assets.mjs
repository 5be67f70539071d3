// Bundles the reader's styles and client scripts and copies the fonts, all with a hash of their content in their names.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { fallbackFaces } from './font-metrics.mjs';

const root = resolve(import.meta.dirname, '..');
const FONTS = join(root, 'node_modules/@fontsource/source-serif-4');
/** The first and the last of the styles; all others stand between, by name. */
const FIRST = ['tokens.css', 'shell.css'];
const LAST = ['print.css'];

/** Writes the assets and their `manifest.json` (read by `site/assets.ts`) into `folder`, and returns the manifest. */
export async function buildAssets(folder = join(root, 'dist/site/assets')) {
  mkdirSync(folder, { recursive: true });
  const files = [];
  const add = (name, bytes, type) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const file = `${hash}-${name}`;
    writeFileSync(join(folder, file), bytes);
    files.push({ path: `/assets/${file}`, file, type });
    return `/assets/${file}`;
  };
  const { faces, preload } = fonts(add);
  const css = faces + (await styles());
  const early = (await script('early.ts')).trim();
  const scripts = { reader: add('reader.js', await script('reader.ts'), 'text/javascript; charset=utf-8') };
  const manifest = { css, early, scripts, preload, files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

/** All styles in the order in which later ones win: ours by name, those of the document's blocks, print. */
async function styles() {
  const folder = join(root, 'src/site/styles');
  const rank = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) - 9 : LAST.includes(name) ? 9 : 0);
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const read = (paths) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  const ours = (wanted) =>
    read(names.filter((name) => LAST.includes(name) === wanted).map((name) => join(folder, name)));
  const parts = [ours(false), within(DOCUMENT, read(blockStyles())), ours(true)];
  return (await Promise.all(parts.map(minifyCss))).join('');
}

function blockStyles() {
  const blocks = join(root, 'src/content/blocks');
  return readdirSync(blocks)
    .sort()
    .map((name) => join(blocks, name, 'block.css'))
    .filter(existsSync);
}

/** Where documents are on a page: what a block says of `li` or `details` holds there and nowhere else. */
const DOCUMENT = ':where(.text, .lead, .said)';

function within(selector, css) {
  return `${selector} {\n${css}\n}`;
}

/** Nesting is written out, so that older browsers and validators read it. */
async function minifyCss(css) {
  const options = { loader: 'css', minify: true, legalComments: 'none', supported: { nesting: false } };
  return (await transform(css, options)).code.trim();
}

async function script(name) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/site/client', name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0].text.trim();
}

/** Weights and styles of the text face that pages use. */
const CUTS = ['400', '700', '400-italic'];

/** The faces as CSS; the Latin ones first. Only two files are preloaded, the rest load when a character needs them. */
function fonts(add) {
  let faces = '';
  const preload = { latin: [], cyrillic: [] };
  for (const cut of CUTS) {
    const source = readFileSync(join(FONTS, `${cut}.css`), 'utf8');
    for (const [, subset, body] of source.matchAll(
      /\/\* source-serif-4-([\w-]+?)-\d+-\w+ \*\/\s*@font-face \{([^}]+)\}/g,
    )) {
      const file = /url\(\.\/files\/([\w.-]+\.woff2)\)/.exec(body)[1];
      const range = /unicode-range: ([^;]+);/.exec(body)[1];
      const path = add(basename(file), readFileSync(join(FONTS, 'files', file)), 'font/woff2');
      if (preload[subset] && !cut.includes('italic')) preload[subset].push(path);
      const [weight, style = 'normal'] = cut.split('-');
      faces += `@font-face{font-family:"Source Serif 4";font-style:${style};font-weight:${weight};font-display:optional;src:url(${path})format("woff2");unicode-range:${range}}`;
    }
  }
  return { faces: faces + fallbackFaces(join(FONTS, 'files')), preload };
}

if (process.argv[1] === import.meta.filename) await buildAssets();
