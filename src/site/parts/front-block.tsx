import type { Card as Story } from '../../articles/public.ts';
import type { FrontBlock as Block } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { sectionClass } from '../theme.ts';
import { Card } from './card.tsx';
import { FrontOpinion } from './front-opinion.tsx';

/** From so many stories on, the third and all after it stand as lines in one column. */
const MANY = 5;

/** A section's stories under a strong rule, its name in the rail: at most four across. */
export function FrontBlock({ site, block }: { site: Site; block: Block }) {
  const section = site.paper.sectionById.get(block.section);
  if (!section || block.cards.length === 0) return null;
  const name = (
    <h2>
      <a href={site.urls.section(section)}>{section.name}</a>
    </h2>
  );
  const kind = sectionClass(section);
  if (block.kind === 'opinion') return <FrontOpinion site={site} title={name} cards={block.cards} kind={kind} />;
  const many = block.cards.length >= MANY;
  // where only one of few has a picture, it takes the room of two and the others stand as lines beside it
  const alone = !many && block.cards.length > 1 && block.cards.filter(({ picture }) => picture).length === 1;
  const [cards, lines] = many || alone ? picturesFirst(block.cards, alone ? 1 : 2) : [block.cards, []];
  const even = cards.length === 4;
  return (
    <section class={`front-block ${kind}`.trim()}>
      {name}
      <div class={`front-row n${many ? 'x' : alone ? 'w' : cards.length}`}>
        {cards.map((card, at) => (
          <Card
            site={site}
            card={card}
            form="block"
            level={3}
            picture={at === 0 && !even ? 'feature' : 'block'}
            trail={(at === 0 && !even) || !card.picture}
            time="recent"
          />
        ))}
        {lines.length > 0 && (
          <div class="front-stack">
            {lines.map((card) => (
              <Card site={site} card={card} form={alone ? 'block' : 'line'} level={3} trail={alone} time="recent" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

/** The places with room for a picture go to the first of the four newest that have one; the order stays else. */
function picturesFirst(cards: readonly Story[], places: number): [Story[], Story[]] {
  const pictured = cards.slice(0, 4).filter(({ picture }) => picture !== null);
  const chosen = [...pictured, ...cards].filter((card, at, all) => all.indexOf(card) === at).slice(0, places);
  return [chosen, cards.filter((card) => !chosen.includes(card))];
}
