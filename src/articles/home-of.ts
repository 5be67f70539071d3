import type { SectionId } from '../base/ids.ts';
import type { ListOf } from './public.ts';

/** The list in which a story has its neighbours: its primary section, or everything where it has none. */
export function homeOf({ sectionId }: { sectionId: SectionId | null }): ListOf {
  return sectionId === null ? { all: true } : { section: sectionId };
}
