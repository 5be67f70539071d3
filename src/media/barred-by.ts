import type { Instant } from '../base/clock.ts';

/** What of a file decides whether it may be published. */
export interface UseFacts {
  kind: 'picture' | 'audio' | 'video' | 'file';
  credit: string;
  own: 0 | 1 | boolean;
  decorative: 0 | 1 | boolean;
  /** null: it came with an import or by a command, whose credits are as they were there */
  uploadedBy: string | null;
  usableUntil: Instant | null;
}

/** What this use says over the file's own words. */
export interface Use {
  credit?: string | undefined;
  decorative?: boolean | undefined;
}

/**
 * Why a file may not be published at this time: its licence has ended, or it is a picture that came in through the newsroom
 * and names nobody, though it is neither the paper's own nor decoration. Null: it may.
 */
export function barredBy(media: UseFacts, now: Instant, use: Use = {}): 'expired' | 'noCredit' | null {
  if (media.usableUntil !== null && media.usableUntil <= now) return 'expired';
  if (media.kind !== 'picture' || media.uploadedBy === null) return null;
  const isCredited = Boolean(media.credit.trim() || use.credit?.trim());
  return isCredited || media.own || media.decorative || use.decorative ? null : 'noCredit';
}
