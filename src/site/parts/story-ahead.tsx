import type { PublicArticle } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { StoryNotes } from './story-notes.tsx';
import { StorySince } from './story-since.tsx';

/** What stands between the head of a story and its text: one box, which has a row of the page's grid to itself. */
export function StoryAhead({ site, article }: { site: Site; article: PublicArticle }) {
  if (article.changes.length === 0) return null;
  return (
    <div class="ahead">
      <StoryNotes site={site} article={article} />
      <StorySince site={site} article={article} />
    </div>
  );
}
