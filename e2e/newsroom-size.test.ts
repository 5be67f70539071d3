import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import limits from './budgets.json' with { type: 'json' };

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const FOLDER = resolve(import.meta.dirname, '../dist/newsroom');
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8'));

describe('the bytes of the newsroom, as they are sent (br)', () => {
  const first = filesOf(['src/newsroom/main.tsx', 'src/newsroom/stories/HomeRoute.tsx']);
  const editor = new Set([...filesOf(['src/newsroom/stories/StoryRoute.tsx'])].filter((file) => !first.has(file)));

  it.each([
    ['newsroomFirstLoadBytes', first],
    ['newsroomEditorBytes', editor],
  ] as const)('%s', (name, files) => {
    const bytes = [...files].reduce((sum, file) => sum + sent(file), 0);
    process.stdout.write(`${bytes > limits[name] * 0.95 ? 'near' : 'fine'}  ${name}: ${bytes} of ${limits[name]}\n`);
    expect(bytes).toBeLessThanOrEqual(limits[name]);
  });

  it('counts the editor apart: nothing of it is in the first load', () => {
    expect([...editor].reduce((sum, file) => sum + sent(file), 0)).toBeGreaterThan(50_000);
    const text = [...first].map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('');
    expect(text).not.toContain('ProseMirror');
  });
});

/** What a browser fetches for these modules: their own files, those that they import at once, and the styles of all. */
function filesOf(modules: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) add(next);
  };
  for (const name of modules) add(name);
  return files;
}

function sent(file: string): number {
  return brotliCompressSync(readFileSync(join(FOLDER, file))).length;
}
