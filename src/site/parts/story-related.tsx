import type { Card as Story } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** What else to read, as text cards. The choice is the reader's room's (R26); what is linked above is left out there. */
export function StoryRelated({ site, related }: { site: Site; related: readonly Story[] }) {
  if (related.length === 0) return null;
  return (
    <aside class="related wrap" aria-labelledby="related">
      <h2 id="related">{site.voice.say('related.title')}</h2>
      <div class="cards">
        {related.map((card) => (
          <Card site={site} card={card} form="text" level={3} section time="date" />
        ))}
      </div>
    </aside>
  );
}
