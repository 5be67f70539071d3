import { LIMITS } from './limits.ts';

const GIB = 1024 ** 3;

/** What unfinished uploads may cost the disk. */
export const UPLOAD_LIMITS = {
  /** bytes of one; what the file turns out to be may allow less */
  bytes: Math.max(...Object.values(LIMITS.bytes)),
  /** unfinished ones of one person, and their bytes */
  each: 200,
  eachBytes: 8 * GIB,
  /** bytes of everybody's unfinished ones */
  allBytes: 32 * GIB,
  /** milliseconds after which an unfinished one is removed */
  kept: 86_400_000,
} as const;
