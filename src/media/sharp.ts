import { createRequire } from 'node:module';
import type Sharp from 'sharp';

const load = createRequire(import.meta.url);
let opened: typeof Sharp | null = null;

/** The picture library, opened with the first picture: a server at rest does without its memory (10 MB). */
export function openSharp(): typeof Sharp {
  if (opened) return opened;
  const sharp = load('sharp') as typeof Sharp;
  // Two cores must also serve readers: one thread a picture, and nothing kept between pictures.
  sharp.concurrency(1);
  sharp.cache(false);
  opened = sharp;
  return sharp;
}
