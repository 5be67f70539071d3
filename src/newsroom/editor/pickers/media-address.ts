import { staffAddress } from '../../../media/contract.ts';
import type { MediaChoice } from './known-things.ts';

/** The picture in about this width, for staff; null: it is missing, or is none. */
export function pictureAddress(media: MediaChoice, width: number): string | null {
  return media.kind === 'picture' ? staffAddress(media, width) : null;
}
