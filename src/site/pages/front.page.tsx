import type { Child } from 'hono/jsx';
import type { Card } from '../../articles/public.ts';
import type { Answer } from '../../base/answer.ts';
import type { CuratedFront, Front } from '../../fronts/public.ts';
import { definePage, type Site } from '../page.ts';
import { FrontBlock } from '../parts/front-block.tsx';
import { curatedTags, FrontCurated } from '../parts/front-curated.tsx';
import { FrontHeadlines } from '../parts/front-headlines.tsx';
import { FrontLead } from '../parts/front-lead.tsx';
import { leadCards } from '../parts/list-lead.ts';
import { cardTags } from '../parts/list-read.ts';
import { page } from '../parts/shell.tsx';
import { organizationData, websiteData } from '../structured/organization.ts';

/** So many of the newest stand beside the lead; the rest ends the page. */
const BESIDE = 5;

/** The home page. */
export const frontPage = definePage({
  name: 'front',
  match: ({ path }) => (path === '/' ? {} : null),
  async render(site) {
    const curated = await site.fronts.curated('home');
    if (curated) return curatedHome(site, curated);
    const front = once(await site.fronts.home());
    const { voice, urls } = site;
    return home(site, {
      tags: [
        'front',
        ...front.blocks.map(({ section }) => `section:${section}`),
        'latest',
        ...cardTags(cardsOf(front)),
      ],
      body: (
        <>
          <FrontLead site={site} lead={front.lead} latest={front.latest.slice(0, BESIDE)} section />
          {front.blocks.map((block) => (
            <FrontBlock site={site} block={block} />
          ))}
          <FrontHeadlines
            site={site}
            title={voice.say('front.headlines')}
            href={urls.archive()}
            cards={front.latest.slice(BESIDE)}
          />
          {cardsOf(front).length === 0 && <p>{voice.say('list.empty')}</p>}
        </>
      ),
    });
  },
});

function curatedHome(site: Site, front: CuratedFront): Answer {
  return home(site, {
    tags: ['front', ...curatedTags(front)],
    body: (
      <>
        <FrontCurated site={site} front={front} section />
        {front.containers.length === 0 && <p>{site.voice.say('list.empty')}</p>}
      </>
    ),
  });
}

function home(site: Site, { tags, body }: { tags: string[]; body: Child }): Answer {
  const { settings } = site.paper;
  return page(site, {
    layout: 'front',
    className: 'wrap fronts',
    head: {
      path: '/',
      title: settings.name,
      description: settings.description || settings.tagline,
      data: [organizationData(site), websiteData(site)],
    },
    tags,
    lastModified: site.now,
    body,
  });
}

/** The front without what has already stood higher up on it (R27), whatever it was filled with. */
export function once({ lead, blocks, latest }: Front): Front {
  const seen = new Set<number>();
  const fresh = (card: Card): boolean => !seen.has(card.id) && seen.add(card.id) !== undefined;
  const [first = null] = lead.lead ? [lead.lead].filter(fresh) : [];
  const seconds = lead.seconds.filter(fresh);
  const lines = lead.lines.filter(fresh);
  const kept = blocks.map((block) => ({ ...block, cards: block.cards.filter(fresh) }));
  return {
    lead: { lead: first, seconds, lines },
    blocks: kept.filter(({ cards }) => cards.length > 0),
    latest: latest.filter(fresh),
  };
}

function cardsOf({ lead, blocks, latest }: Front): Card[] {
  return [...leadCards(lead), ...blocks.flatMap(({ cards }) => cards), ...latest];
}
