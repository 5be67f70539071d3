import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

/** house.md §2: what each room may import. `own` rules (public.ts, contract.ts) are added below. */
const MAY: Record<string, string[]> = {
  base: [],
  content: ['base'],
  store: ['base'],
  mail: ['base', 'store'],
  people: ['base', 'store', 'mail'],
  paper: ['base', 'store', 'people'],
  media: ['base', 'store', 'people'],
  articles: ['base', 'content', 'store', 'people', 'paper', 'media'],
  notices: ['base', 'store', 'mail', 'people'],
  planning: ['base', 'content', 'store', 'mail', 'people', 'paper', 'media', 'articles', 'notices'],
  fronts: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles', 'notices'],
  writing: ['base', 'content', 'store', 'mail', 'people', 'paper', 'media', 'articles', 'notices', 'planning'],
  publishing: [
    'base',
    'content',
    'store',
    'mail',
    'people',
    'paper',
    'media',
    'articles',
    'notices',
    'planning',
    'writing',
  ],
  links: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles', 'notices'],
  dossiers: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  live: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  comments: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  newsletters: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  search: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  stats: ['base', 'content', 'store', 'people', 'paper', 'media', 'articles'],
  site: ['base', 'content'],
  syndication: ['base', 'content'],
  imports: [
    'base',
    'content',
    'store',
    'people',
    'paper',
    'media',
    'articles',
    'fronts',
    'comments',
    'search',
    'stats',
  ],
  newsroom: ['base', 'content'],
  server: ['*'],
};
const DOMAIN = Object.keys(MAY).filter(
  (room) => !['base', 'store', 'content', 'site', 'syndication', 'imports', 'newsroom', 'server'].includes(room),
);

const files = walk(SOURCE);
const code = files.filter((file) => /\.tsx?$/.test(file));
const product = code.filter((file) => !/\.test\.tsx?$|\/fixture\.ts$|\/migrations\//.test(file));

describe('the house', () => {
  it('has only the rooms that the plan names', () => {
    expect(readdirSync(SOURCE).filter((name) => !(name in MAY))).toEqual([]);
  });

  it('lets each room import only what it may', () => {
    const broken: string[] = [];
    for (const file of code.filter((name) => !/\.test\.tsx?$/.test(name))) {
      for (const target of imports(file)) {
        const reason = forbidden(file, target);
        if (reason) broken.push(`${relative(SOURCE, file)} imports ${target}: ${reason}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(product.map((file) => [file, valueImports(file)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file))
        cycles.push([...path.slice(path.indexOf(file)), file].map((name) => relative(SOURCE, name)).join(' → '));
      else if (!done.has(file)) for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of product) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no catch-all names and no index files', () => {
    const banned = /(^|[/.-])(utils?|helpers?|common|misc|lib|shared|managers?|services?)([/.-]|$)|(^|\/)index\.tsx?$/;
    expect(files.map((file) => relative(SOURCE, file)).filter((file) => banned.test(file))).toEqual([]);
  });

  it('names files in kebab-case with the suffixes of the closed list', () => {
    const good =
      /^(README\.md|[A-Za-z0-9]+(-[A-Za-z0-9]+)*(\.page\.tsx|\.job\.ts|\.test\.tsx?|\.d\.ts|\.css|\.tsx?|\.json|\.webmanifest|\.svg|\.golden\.\w+))$/;
    const bad = files
      .map((file) => relative(SOURCE, file))
      .filter((file) => !/\/(golden|__snapshots__)\//.test(file) && !good.test(file.split('/').at(-1) as string));
    expect(bad).toEqual([]);
  });

  it('keeps files small: none above 300 lines, nine in ten at most 180, half at most 60', () => {
    const lengths = product.map((file) => ({
      file: relative(SOURCE, file),
      lines: readFileSync(file, 'utf8').split('\n').length,
    }));
    expect(lengths.filter(({ lines }) => lines > 301)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(180);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(60);
  });

  it('gives every room a README of at most 80 lines', () => {
    const rooms = readdirSync(SOURCE).filter((room) => walk(join(SOURCE, room)).some((file) => /\.tsx?$/.test(file)));
    const without = rooms.filter((room) => {
      try {
        return readFileSync(join(SOURCE, room, 'README.md'), 'utf8').split('\n').length > 81;
      } catch {
        return true;
      }
    });
    expect(without).toEqual([]);
  });

  it('uses node: nowhere in what also runs in a browser', () => {
    const browser = product.filter((file) => /\/src\/(base|content|site\/client)\//.test(file));
    expect(
      browser.filter((file) => /from ['"]node:/.test(readFileSync(file, 'utf8'))).map((file) => relative(SOURCE, file)),
    ).toEqual([]);
  });

  it('describes every dependency in docs/dependencies.md', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    expect(
      Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});

function forbidden(file: string, target: string): string | null {
  const from = relative(SOURCE, file).split('/')[0] as string;
  if (!target.startsWith('.')) return null;
  const [to, ...rest] = relative(SOURCE, resolve(dirname(file), target)).split('/') as [string, ...string[]];
  if (to === '..') return /\.json$/.test(target) || from === 'server' ? null : 'outside src';
  if (to === from) return null;
  if (to === 'server') return 'nobody imports server';
  const allowed = MAY[from] ?? [];
  if (allowed.includes('*') || allowed.includes(to)) return null;
  if ((from === 'site' || from === 'syndication') && DOMAIN.includes(to))
    return rest.join('/') === 'public.ts' ? null : 'only public.ts';
  if (from === 'syndication' && to === 'site') return rest.join('/') === 'urls.ts' ? null : 'only site/urls.ts';
  if (from === 'newsroom') return rest.at(-1) === 'contract.ts' ? null : 'only contracts';
  return `${from} may not import ${to}`;
}

function imports(file: string): string[] {
  return [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
    ),
  ].map((match) => (match[1] ?? match[2]) as string);
}

function valueImports(file: string): string[] {
  return [
    ...readFileSync(file, 'utf8').matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)[^'"`;]*?from\s*['"](\.[^'"]+)['"]/g),
  ].map((match) => resolve(dirname(file), match[1] as string));
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
