import type { SectionId } from '../base/ids.ts';
import { isNamed, type Paper, type PublicSection } from '../paper/public.ts';

export { isNamed };

/** The section as a word that stands by a story, or undefined where there is none to be told. */
export function namedSection(paper: Paper, id: SectionId | null): PublicSection | undefined {
  const section = id === null ? undefined : paper.sectionById.get(id);
  return section && isNamed(section) ? section : undefined;
}

/** So many sections fit into a line and a column where nobody has made a menu. */
const MOST = 10;

/**
 * The sections that stand in the masthead and in the footer: all in their order, or, of too many, those with the most
 * stories, most first; `more` says that there are others.
 */
export function topSections({ sections }: Paper): { sections: PublicSection[]; more: boolean } {
  const top = sections.filter((section) => section.parentId === null && isNamed(section));
  if (top.length <= MOST) return { sections: top, more: false };
  const sizes = new Map(top.map((section) => [section, storiesWithin(sections, section)]));
  const size = (section: PublicSection): number => sizes.get(section) ?? 0;
  const filled = top.filter((section) => size(section) > 0);
  const chosen = (filled.length > 0 ? filled : top).toSorted((a, b) => size(b) - size(a)).slice(0, MOST);
  return { sections: chosen, more: true };
}

function storiesWithin(sections: readonly PublicSection[], { path }: PublicSection): number {
  return sections
    .filter((section) => section.path === path || section.path.startsWith(`${path}/`))
    .reduce((sum, { stories = 0 }) => sum + stories, 0);
}
