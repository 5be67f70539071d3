import type { Front } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';
import { FrontLatest } from './front-latest.tsx';

/**
 * The lead story over six columns, second stories over three (the first that has a picture shows it), and a column of
 * lines and of the newest. What is missing gives its room to the rest.
 */
export function FrontLead({ site, lead, latest, section }: Props) {
  const pictured = lead.seconds.find(({ picture }) => picture !== null);
  const columns = [lead.lead, lead.seconds[0], lead.lines[0] ?? latest?.[0]].filter(Boolean).length;
  if (columns === 0) return null;
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
          time="recent"
          first
        />
      )}
      {lead.seconds.length > 0 && (
        <div class="front-stack">
          {lead.seconds.map((card) => (
            <Card
              site={site}
              card={card}
              form="second"
              level={2}
              picture={card === pictured ? 'second' : undefined}
              trail
              section={section}
              time="recent"
            />
          ))}
        </div>
      )}
      {(lead.lines.length > 0 || latest?.length) && (
        <div class="front-stack">
          {lead.lines.map((card) => (
            <Card site={site} card={card} form="line" level={2} section={section} time="recent" />
          ))}
          {latest?.length ? <FrontLatest site={site} cards={latest} /> : null}
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
}
