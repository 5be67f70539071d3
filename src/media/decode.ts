import type { Sharp, SharpOptions } from 'sharp';
import { LIMITS } from './limits.ts';
import { openSharp } from './sharp.ts';

/** Opens a picture for one reading: only its first frame, its limits told to the decoder, its time bounded. */
export function decode(input: string | Uint8Array, options: SharpOptions = {}): Sharp {
  return openSharp()(input, {
    limitInputPixels: LIMITS.pixels,
    failOn: 'none',
    pages: 1,
    sequentialRead: true,
    ...options,
  }).timeout({ seconds: LIMITS.seconds });
}
