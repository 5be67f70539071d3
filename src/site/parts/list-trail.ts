import type { PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { isNamed } from '../sections.ts';
import type { Crumb } from './list-head.tsx';

/** A section's ancestors, the highest first. */
export function sectionTrail({ paper, urls }: Site, section: PublicSection): Crumb[] {
  const trail: Crumb[] = [];
  let at = section.parentId === null ? undefined : paper.sectionById.get(section.parentId);
  for (let depth = 0; at && depth < 20; depth++) {
    if (isNamed(at)) trail.unshift({ name: at.name, path: urls.section(at) });
    at = at.parentId === null ? undefined : paper.sectionById.get(at.parentId);
  }
  return trail;
}
