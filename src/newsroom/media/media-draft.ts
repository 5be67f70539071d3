import type { z } from 'zod';
import type { changeMedia, MediaItem } from '../../media/contract.ts';

/** The fields of a file as somebody fills them in. */
export type MediaDraft = Pick<
  MediaItem,
  | 'title'
  | 'alt'
  | 'caption'
  | 'description'
  | 'credit'
  | 'photographer'
  | 'place'
  | 'takenAt'
  | 'decorative'
  | 'own'
  | 'copyright'
  | 'supplier'
  | 'licence'
  | 'licenseUrl'
  | 'usableFor'
  | 'usableUntil'
  | 'rightsNote'
>;

/** What was changed and nothing else: what a colleague changed meanwhile in other fields stays. */
export function changesIn(item: MediaItem, changed: Partial<MediaDraft>): z.input<typeof changeMedia.input> | null {
  const fields = Object.entries(changed).filter(([name, value]) => item[name as keyof MediaDraft] !== value);
  return fields.length ? { id: item.id, revision: item.revision, ...Object.fromEntries(fields) } : null;
}
