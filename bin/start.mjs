// npm start: builds where needed, then serves in this process, so that signals reach it.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOnNode24 } from './runtime.mjs';

if (isOnNode24(import.meta.filename)) {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
  await import(pathToFileURL(join(resolve(import.meta.dirname, '..'), 'dist/server/main.js')).href);
}
