import type { Child } from 'hono/jsx';
import type { CuratedContainer, CuratedFront } from '../../fronts/public.ts';
import type { PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { sectionClass } from '../theme.ts';
import { FrontHeadlines } from './front-headlines.tsx';
import { FrontLead } from './front-lead.tsx';
import { FrontOpinion } from './front-opinion.tsx';
import { FrontRows } from './front-rows.tsx';
import { FrontStrip } from './front-strip.tsx';
import { leadOfCards } from './list-lead.ts';
import type { StoryList } from './list-read.ts';

/** A front as its editors launched it. What is newest right under a lead stands beside it. */
export function FrontCurated({ site, front, section }: { site: Site; front: CuratedFront; section?: boolean }) {
  const { containers } = front;
  return containers.map((container, at) => {
    const next = containers[at + 1];
    const before = containers[at - 1];
    if (container.layout === 'latest' && before?.layout === 'lead') return null;
    const beside = container.layout === 'lead' && next?.layout === 'latest' ? next.cards : undefined;
    return <Container site={site} container={container} beside={beside} section={section} first={at === 0} />;
  });
}

/** The same at the head of a list, which goes on with what does not stand in it. */
export function curatedLead(site: Site, front: CuratedFront, list: StoryList, section?: boolean) {
  const above = new Set(
    front.containers.flatMap(({ exempt, cards }) =>
      exempt ? [] : cards.flatMap(({ id, placed }) => [id, ...(placed?.sublinks ?? []).map((link) => link.id)]),
    ),
  );
  return {
    body: <FrontCurated site={site} front={front} section={section} />,
    rest: list.cards.filter(({ id }) => !above.has(id)),
  };
}

/** The page cache's words for all that the front follows: its cards, and the lists that fill it. */
export function curatedTags({ containers, placed }: CuratedFront): string[] {
  return [
    ...containers.map(({ backfill }) =>
      backfill.kind === 'section'
        ? `section:${backfill.section}`
        : backfill.kind === 'topic'
          ? `topic:${backfill.topic}`
          : 'latest',
    ),
    ...placed.map((id) => `card:${id}`),
    ...containers
      .flatMap(({ cards }) =>
        cards.flatMap(({ id, placed: own }) => [id, ...(own?.sublinks ?? []).map((link) => link.id)]),
      )
      .map((id) => `card:${id}`),
  ];
}

interface Props {
  site: Site;
  container: CuratedContainer;
  beside?: CuratedContainer['cards'] | undefined;
  /** names the section where a story has no kicker */
  section?: boolean | undefined;
  first: boolean;
}

function Container({ site, container, beside, section, first }: Props) {
  const { layout, cards, backfill } = container;
  const own = backfill.kind === 'section' ? site.paper.sectionById.get(backfill.section) : undefined;
  const kind = own ? sectionClass(own) : '';
  if (layout === 'lead')
    return <FrontLead site={site} lead={leadOfCards(cards)} latest={beside} section={section} first={first} />;
  const { words, href } = titleOf(site, container, own);
  const title: Child = words ? <h2>{href ? <a href={href}>{words}</a> : words}</h2> : null;
  if (layout === 'rows') return <FrontRows site={site} title={title} cards={cards} kind={kind} />;
  if (layout === 'opinion') return <FrontOpinion site={site} title={title} cards={cards} kind={kind} />;
  if (layout === 'strip') return <FrontStrip site={site} title={title} cards={cards} kind={kind} />;
  return <FrontHeadlines site={site} title={words} href={href} cards={cards} timed={layout === 'latest'} kind={kind} />;
}

/** Its name, else that of what fills it; it leads to the whole list. */
function titleOf(
  { voice, urls }: Site,
  { name, layout, backfill, topic }: CuratedContainer,
  section: PublicSection | undefined,
): { words: string; href?: string } {
  if (section) return { words: name || section.name, href: urls.section(section) };
  if (topic) return { words: name || topic.name, href: urls.topic(topic.slug) };
  const isAll = backfill.kind === 'newest';
  const words =
    name ||
    (layout === 'latest'
      ? String(voice.say('front.latest'))
      : layout === 'list'
        ? String(voice.say('front.headlines'))
        : '');
  return isAll && words ? { words, href: urls.archive() } : { words };
}
