import type { Paper, PublicSection } from '../../paper/public.ts';
import { moved } from '../moved.ts';
import { definePage, type Site } from '../page.ts';
import { FrontLead } from '../parts/front-lead.tsx';
import { ListBody } from '../parts/list-body.tsx';
import { listData } from '../parts/list-data.ts';
import { ListHead } from '../parts/list-head.tsx';
import { leadOf } from '../parts/list-lead.ts';
import { ListLinks } from '../parts/list-links.tsx';
import { type ListPlace, placeOf, restOf, splitPage } from '../parts/list-place.ts';
import { cardTags, readList, type StoryList } from '../parts/list-read.ts';
import { sectionTrail } from '../parts/list-trail.ts';
import { page } from '../parts/shell.tsx';
import { sectionClass } from '../theme.ts';

interface Params {
  section: PublicSection;
  place: ListPlace | 'moved';
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
    const base = site.urls.section(section);
    const tags = [`section:${section.id}`];
    if (place === 'moved') return moved(site.urls.absolute(base), tags);
    const [list, topics] = await Promise.all([
      readList(site, { section: section.id }, base, place),
      place.page === 1 ? site.taxonomy.topicsOfSection(section.id, 12) : [],
    ]);
    return list && show(site, section, list, topics);
  },
});

/** The section whose address this is: exactly, with every parent in it. */
export function sectionAt(path: string, { settings, sectionByPath }: Paper): PublicSection | null {
  const rest = restOf(path, settings.sectionBase);
  return (rest?.endsWith('/') && sectionByPath.get(rest.slice(0, -1))) || null;
}

function show(site: Site, section: PublicSection, list: StoryList, topics: { slug: string; name: string }[]) {
  const { urls, voice, paper } = site;
  const crumbs = sectionTrail(site, section);
  const front = list.page === 1 && !list.deep;
  const { lead, rest } = front ? leadOf(list.cards) : { lead: null, rest: list.cards };
  const below = paper.sections.filter(({ parentId }) => parentId === section.id);
  const title = list.page > 1 ? `${section.name} – ${voice.say('list.page', { page: list.page })}` : section.name;
  return page(site, {
    head: {
      path: list.path,
      title,
      description: list.page > 1 ? `${title}. ${section.description}` : section.description || section.name,
      noindex: list.deep || list.cards.length === 0,
      feeds: [{ path: list.base, title: section.name }],
      data: listData(site, { title: section.name, crumbs, path: list.path, list }),
      previousPath: list.previousPath,
      nextPath: list.nextPath,
    },
    section,
    className: `wrap fronts ${sectionClass(section)}`.trim(),
    tags: [`section:${section.id}`, ...cardTags(list.cards)],
    body: (
      <>
        <ListHead site={site} title={section.name} crumbs={crumbs} description={section.description} page={list.page}>
          <ListLinks
            title={voice.say('list.subsections')}
            links={below.map((child) => ({ name: child.name, path: urls.section(child) }))}
          />
        </ListHead>
        {lead && <FrontLead site={site} lead={lead} />}
        {list.cards.length === 0 && <p>{voice.say('list.empty')}</p>}
        <ListBody site={site} list={{ ...list, cards: rest }}>
          <ListLinks
            heading
            title={voice.say('list.topics')}
            links={topics.map(({ slug, name }) => ({ name, path: urls.topic(slug) }))}
          />
        </ListBody>
      </>
    ),
  });
}
