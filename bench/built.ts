import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** A module of the built product (`store/database`), typed by the caller as its source. What is measured is what ships. */
export async function built<Module>(path: string): Promise<Module> {
  const file = join(ROOT, 'dist', `${path}.js`);
  if (!existsSync(file)) throw new Error(`dist/${path}.js is missing: run npm run build first`);
  return (await import(file)) as Module;
}
