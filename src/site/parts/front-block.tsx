import type { FrontBlock as Block } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { sectionClass } from '../theme.ts';
import { FrontOpinion } from './front-opinion.tsx';
import { FrontRows } from './front-rows.tsx';

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
  return <FrontRows site={site} title={name} cards={block.cards} kind={kind} />;
}
