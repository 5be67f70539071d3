import type { Front, PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';
import { FrontLatest } from './front-latest.tsx';

/** Second stories that have the middle column; what follows stands under the lead. */
const MIDDLE = 3;

/**
 * The lead story over six columns, second stories over three (the first that has a picture shows it), and a column of
 * lines and of the newest. What is missing gives its room to the rest.
 */
export function FrontLead({ site, lead, latest = [], section, signed, first = true }: Props) {
  const middle = lead.seconds.slice(0, MIDDLE);
  const under = lead.seconds.slice(MIDDLE);
  // a lead without a picture leaves room: the newest stand there
  const low = lead.lead !== null && lead.lead.picture === null && middle.length > 0;
  const large = middle.filter(({ picture, placed }) => picture !== null && placed?.size === 'large');
  const pictured = large.length > 0 ? large : middle.filter(({ picture }) => picture !== null).slice(0, 1);
  const ends = lead.lines.length + (low ? 0 : latest.length) > 0;
  if (!lead.lead && middle.length === 0 && !ends) return null;
  const second = (card: Story) => (
    <Card
      site={site}
      card={card}
      form="second"
      level={2}
      picture={pictured.includes(card) ? 'second' : undefined}
      trail
      section={section}
      signed={signed}
      time="recent"
    />
  );
  const columns = [lead.lead, middle[0], ends].filter(Boolean).length;
  return (
    <div class={`front-block front-lead t${columns}`}>
      {lead.lead && (
        <Card
          site={site}
          card={lead.lead}
          form="lead"
          level={2}
          picture="lead"
          trail
          section={section}
          signed={signed}
          time="recent"
          first={first}
        />
      )}
      {middle.length > 0 && <div class="front-stack">{middle.map(second)}</div>}
      {(under.length > 0 || (low && latest.length > 0)) && (
        <div class="front-stack front-under">
          {under.map(second)}
          {low && latest.length > 0 && <FrontLatest site={site} cards={latest} />}
        </div>
      )}
      {ends && (
        <div class="front-stack front-end">
          {lead.lines.map((card) => (
            <Card site={site} card={card} form="line" level={2} section={section} signed={signed} time="recent" />
          ))}
          {!low && latest.length > 0 && <FrontLatest site={site} cards={latest} />}
        </div>
      )}
    </div>
  );
}

interface Props {
  site: Site;
  lead: Front['lead'];
  latest?: Front['latest'];
  /** names the section where a story has no kicker; not on a section's own front */
  section?: boolean;
  /** all of it is opinion: the writers' names stand first */
  signed?: boolean;
  /** on where absent: its picture paints first */
  first?: boolean;
}
