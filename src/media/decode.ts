import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { LIMITS } from './limits.ts';

// Two cores must also serve readers: one thread a picture, and nothing kept between pictures.
sharp.concurrency(1);
sharp.cache(false);

/** Opens a picture for one reading: only its first frame, its limits told to the decoder, its time bounded. */
export function decode(input: string | Uint8Array, options: SharpOptions = {}): Sharp {
  return sharp(input, {
    limitInputPixels: LIMITS.pixels,
    failOn: 'none',
    pages: 1,
    sequentialRead: true,
    ...options,
  }).timeout({ seconds: LIMITS.seconds });
}
