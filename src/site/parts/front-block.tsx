import type { FrontBlock as Block } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { sectionClass } from '../theme.ts';
import { Card } from './card.tsx';
import { FrontOpinion } from './front-opinion.tsx';

/** A section's stories under a strong rule, its name in the rail. Five or more: the first large, from the third as lines. */
export function FrontBlock({ site, block }: { site: Site; block: Block }) {
  const section = site.paper.sectionById.get(block.section);
  const [first, ...others] = block.cards;
  if (!section || !first) return null;
  const name = (
    <h2>
      <a href={site.urls.section(section)}>{section.name}</a>
    </h2>
  );
  const kind = sectionClass(section);
  if (block.kind === 'opinion') return <FrontOpinion site={site} title={name} cards={block.cards} kind={kind} />;
  const large = others.length >= 4;
  const beside = large ? others.slice(0, 1) : others;
  const lines = large ? others.slice(1) : [];
  return (
    <section class={`front-block ${kind}`}>
      {name}
      <div class={`front-row ${large ? 'mixed' : `n${block.cards.length}`}`}>
        <Card
          site={site}
          card={first}
          form="block"
          level={3}
          picture={block.cards.length === 4 ? 'block' : 'feature'}
          trail={block.cards.length !== 4 || !first.picture}
          time="recent"
        />
        {beside.map((card) => (
          <Card site={site} card={card} form="block" level={3} picture="block" trail={!card.picture} time="recent" />
        ))}
        {lines.length > 0 && (
          <div class="front-stack">
            {lines.map((card) => (
              <Card site={site} card={card} form="line" level={3} time="recent" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
