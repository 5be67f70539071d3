import type { Paper, PublicSection } from '../../paper/public.ts';
import { definePage } from '../page.ts';
import { movedToPage } from '../parts/list-page.tsx';
import { placeOf, restOf, splitPage } from '../parts/list-place.ts';
import { sectionAt } from './section.page.tsx';

/**
 * A section asked for under the wrong parents, or without them, leads to its one address, as WordPress readers are used
 * to. Asked late: a story or a page may be at such an address.
 */
export const sectionMovedPage = definePage<{ section: PublicSection; page: number }>({
  name: 'section moved',
  match(question, paper) {
    const { base, rest } = splitPage(question.path);
    const section = misplaced(base, paper);
    const place = section && placeOf(rest, question);
    return section && place ? { section, page: 'moved' in place ? place.moved : place.page } : null;
  },
  async render(site, { section, page }) {
    return movedToPage(site, site.urls.section(section), page, [`section:${section.id}`]);
  },
});

/** The only section that bears the last part's name, where every part is a section's name and the whole is none. */
function misplaced(path: string, paper: Paper): PublicSection | null {
  const parts = restOf(path, paper.settings.sectionBase)
    ?.match(/^(?:[^/]+\/){1,10}$/)?.[0]
    .split('/')
    .slice(0, -1);
  if (!parts || sectionAt(path, paper)) return null;
  const named = (slug: string): PublicSection[] => paper.sections.filter((section) => section.slug === slug);
  if (!parts.every((slug) => named(slug).length > 0)) return null;
  const found = named(parts.at(-1) as string);
  return found.length === 1 ? (found[0] as PublicSection) : null;
}
