import type { Card } from '../../articles/public.ts';
import type { Front } from '../../fronts/public.ts';
import { definePage } from '../page.ts';
import { FrontBlock } from '../parts/front-block.tsx';
import { FrontLead } from '../parts/front-lead.tsx';
import { cardTags } from '../parts/list-read.ts';
import { page } from '../parts/shell.tsx';
import { organizationData, websiteData } from '../structured/organization.ts';

/** The home page. */
export const frontPage = definePage({
  name: 'front',
  match: ({ path }) => (path === '/' ? {} : null),
  async render(site) {
    const front = once(await site.fronts.home());
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
      tags: [
        'front',
        ...front.blocks.map(({ section }) => `section:${section}`),
        'latest',
        ...cardTags(cardsOf(front)),
      ],
      lastModified: site.now,
      body: (
        <>
          <FrontLead site={site} lead={front.lead} latest={front.latest} section />
          {front.blocks.map((block) => (
            <FrontBlock site={site} block={block} />
          ))}
          {cardsOf(front).length === 0 && <p>{site.voice.say('list.empty')}</p>}
        </>
      ),
    });
  },
});

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
  return [
    ...(lead.lead ? [lead.lead] : []),
    ...lead.seconds,
    ...lead.lines,
    ...blocks.flatMap(({ cards }) => cards),
    ...latest,
  ];
}
