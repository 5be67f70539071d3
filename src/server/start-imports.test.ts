import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '..');

it('loads nothing at the start that only some papers, or a few of their hours, have need of', () => {
  const { files, packages } = loadedWith(join(SOURCE, 'server/main.ts'));
  expect(files.size).toBeGreaterThan(200);
  expect(
    [...packages].filter((name) => ['sharp', 'pg', 'snowball-stemmers', 'yjs', 'better-auth'].includes(name)),
  ).toEqual([]);
  expect([...files].filter((file) => file.startsWith('server/sample/'))).toEqual([]);
});

/** What importing a module loads: its own files, and packages by name. Types are no load. */
function loadedWith(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file; file = open.pop()) {
    const name = relative(SOURCE, file);
    if (files.has(name) || !existsSync(file)) continue;
    files.add(name);
    for (const [, types, from = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm,
    ))
      if (!types && from.startsWith('.')) open.push(resolve(dirname(file), from));
      else if (!types && !from.startsWith('node:'))
        packages.add(
          from
            .split('/')
            .slice(0, from[0] === '@' ? 2 : 1)
            .join('/'),
        );
  }
  return { files, packages };
}
