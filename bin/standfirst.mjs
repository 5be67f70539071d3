#!/usr/bin/env -S node --max-semi-space-size=8
// npm run --silent standfirst -- …: the commands. Only they write to standard output. The flag, in npm's script too, spares an
// import a fifth of its memory.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOnNode24 } from './runtime.mjs';

if (isOnNode24(import.meta.filename)) {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
  await import(pathToFileURL(join(resolve(import.meta.dirname, '..'), 'dist/server/cli.js')).href);
}
