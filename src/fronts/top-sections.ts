import { isNamed, type Paper, type PublicSection } from '../paper/public.ts';

// One statement reads all lists: an import with hundreds of top categories must not make it a page of SQL.
const MOST_BLOCKS = 12;

/** The sections that have a block on the home page: in the order that somebody set; where nobody did, those with the most stories first. */
export function topSections({ sections }: Pick<Paper, 'sections'>): PublicSection[] {
  const top = sections.filter((section) => section.parentId === null && isNamed(section));
  const isOrdered = new Set(top.map(({ position }) => position)).size > 1;
  const size = ({ path }: PublicSection): number =>
    sections
      .filter((section) => section.path === path || section.path.startsWith(`${path}/`))
      .reduce((sum, { stories = 0 }) => sum + stories, 0);
  const sizes = new Map(isOrdered ? [] : top.map((section) => [section, size(section)]));
  return top.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, MOST_BLOCKS);
}
