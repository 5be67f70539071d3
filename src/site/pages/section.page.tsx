import { tagOf } from '../../fronts/public.ts';
import type { Paper, PublicSection } from '../../paper/public.ts';
import { definePage } from '../page.ts';
import { curatedLead, curatedTags } from '../parts/front-curated.tsx';
import { FrontLead } from '../parts/front-lead.tsx';
import { leadCards } from '../parts/list-lead.ts';
import { ListLinks } from '../parts/list-links.tsx';
import { listPage, movedToPage } from '../parts/list-page.tsx';
import { type ListPlace, placeOf, restOf, splitPage } from '../parts/list-place.ts';
import { cardTags, readList } from '../parts/list-read.ts';
import { sectionTrail } from '../parts/list-trail.ts';
import { sectionClass } from '../theme.ts';

interface Params {
  section: PublicSection;
  place: ListPlace | { moved: number };
}

/** A section's front: its newest as a lead block, then the list of all its stories and its sub-sections'. */
export const sectionPage = definePage<Params>({
  name: 'section',
  match(question, paper) {
    const { base, rest } = splitPage(question.path);
    const section = sectionAt(base, paper);
    const place = section && placeOf(rest, question);
    return section && place ? { section, place } : null;
  },
  async render(site, { section, place }) {
    const { urls, voice, paper } = site;
    const base = urls.section(section);
    const tags = [`section:${section.id}`];
    if ('moved' in place) return movedToPage(site, base, place.moved, tags);
    const front = place.page === 1 && !place.before;
    const key = `section-${section.id}`;
    const [list, topics, curated] = await Promise.all([
      readList(site, { section: section.id }, base, place),
      front ? site.taxonomy.topicsOfSection(section.id, 12) : [],
      front ? site.fronts.curated(key) : null,
    ]);
    if (!list) return null;
    const lead = front && !curated ? await site.fronts.sectionFront(section.id) : null;
    const above = lead ? leadCards(lead) : [];
    const aboveIds = new Set(above.map(({ id }) => id));
    const below = paper.sections.filter(({ parentId }) => parentId === section.id);
    return listPage(site, {
      list,
      title: section.name,
      description: section.description,
      crumbs: sectionTrail(site, section),
      tags: [...tags, ...(front ? [tagOf(key)] : []), ...(curated ? curatedTags(curated) : cardTags(above))],
      below: (
        <ListLinks
          title={voice.say('list.subsections')}
          links={below.map((child) => ({ name: child.name, path: urls.section(child) }))}
        />
      ),
      lead: curated
        ? curatedLead(site, curated, list)
        : lead
          ? {
              body: <FrontLead site={site} lead={lead} signed={above.every(({ genre }) => genre === 'opinion')} />,
              rest: list.cards.filter(({ id }) => !aboveIds.has(id)),
            }
          : undefined,
      side: (
        <ListLinks
          heading
          title={voice.say('list.topics')}
          links={topics.map(({ slug, name }) => ({ name, path: urls.topic(slug) }))}
        />
      ),
      sections: false,
      section,
      className: sectionClass(section),
    });
  },
});

/** The section whose address this is: exactly, with every parent in it. */
export function sectionAt(path: string, { settings, sectionByPath }: Paper): PublicSection | null {
  const rest = restOf(path, settings.sectionBase);
  return (rest?.endsWith('/') && sectionByPath.get(rest.slice(0, -1))) || null;
}
