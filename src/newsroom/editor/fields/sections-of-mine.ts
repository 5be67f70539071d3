import type { SectionId } from '../../../base/ids.ts';

interface Section {
  id: SectionId;
  parentId: SectionId | null;
}

/**
 * Whether work on stories of a section is theirs: it, or one that it stands under, is among the sections that their roles
 * are narrowed to (null: they are not).
 */
export function isMine(section: SectionId, mine: readonly SectionId[] | null, all: readonly Section[]): boolean {
  if (mine === null) return true;
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  // a ring of parents would be a fault of the server; it is not followed twice
  for (let id: SectionId | null | undefined = section, steps = 0; id && steps <= all.length; steps += 1) {
    if (mine.includes(id)) return true;
    id = parents.get(id);
  }
  return false;
}
