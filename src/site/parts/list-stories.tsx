import type { Card as Story } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { dayOf, periodPath } from './archive-dates.ts';
import { Card } from './card.tsx';

/** Stories under the days they were published on, newest first; each day leads to its archive. */
export function ListStories({ site, cards, level = 2, section, byline = true }: Props) {
  const Heading = `h${level}` as 'h2' | 'h3';
  return days(site, cards).map(({ path, name, stories }) => (
    <section class="day">
      <Heading>
        <a href={path}>{name}</a>
      </Heading>
      {stories.map((card) => (
        <Card
          site={site}
          card={card}
          form="row"
          level={level === 2 ? 3 : 4}
          picture="row"
          trail
          section={section}
          byline={byline}
          time="clock"
        />
      ))}
    </section>
  ));
}

interface Props {
  site: Site;
  cards: Story[];
  level?: 2 | 3;
  section?: boolean;
  /** off where all stories are by the same person */
  byline?: boolean;
}

function days({ voice, paper }: Site, cards: Story[]): { path: string; name: string; stories: Story[] }[] {
  const found: { path: string; name: string; stories: Story[] }[] = [];
  for (const card of cards) {
    const path = periodPath(dayOf(card.publishedAt, paper.settings.zone));
    const last = found.at(-1);
    if (last?.path === path) last.stories.push(card);
    else found.push({ path, name: voice.date(card.publishedAt, 'day'), stories: [card] });
  }
  return found;
}
