import { changedRelated } from '../articles/changed-related.ts';
import { besideTags, shownRelated } from '../articles/related-tags.ts';
import type { PaperEvent } from '../base/events.ts';
import type { ArticleId } from '../base/ids.ts';
import type { PageCache } from '../site/cache/page-cache.ts';
import type { Db } from '../store/database.ts';
import type { Told } from '../store/event-tail.ts';
import type { Log } from './log.ts';
import type { Newspaper } from './newspaper.ts';
import { pagesShowing } from './pages-showing.ts';
import { changeBy } from './wiring.ts';

/**
 * Makes the page cache follow the facts. The paper is read again before anything is dropped: a page begun in between is
 * made from the old paper, and the drop that follows keeps it from being kept.
 */
export function refreshAfter(
  db: Db,
  cache: PageCache,
  newspaper: Pick<Newspaper, 'refresh' | 'curation'>,
  log: Log,
): (told: Told[]) => Promise<void> {
  return async (told) => {
    const changes = told.map(({ event }) => changeBy(event));
    const { curation } = newspaper;
    // what it is about stands elsewhere, or nowhere, now; the strip has words of its own
    const isLed = told.some(({ event }) => hasMoved(event) && curation.breaking.leadsTo(event.article));
    if (isLed || changes.some((change) => change.curation)) await curation.refresh();
    if (changes.some((change) => change.paper)) await newspaper.refresh();
    const forgotten = changes.flatMap((change) => (change.forget && change.tags !== 'all' ? change.tags : []));
    if (isLed) forgotten.push('breaking');
    if (forgotten.length > 0) cache.forget([...new Set(forgotten)]);
    if (changes.some((change) => change.tags === 'all')) cache.dropAll();
    else {
      const named = changes.flatMap((change) => change.tags as readonly string[]);
      const media = changes.flatMap((change) => change.media ?? []);
      const authors = changes.flatMap((change) => change.author ?? []);
      const tags = [...new Set([...named, ...(await pagesShowing(db, media, authors))])];
      const beside = besideTags(tags);
      cache.drop(tags, beside);
      await dropOtherRelated(db, cache, beside);
    }
    log.debug({ events: told.length }, 'pages follow');
  };
}

function hasMoved(event: PaperEvent): event is Extract<PaperEvent, { article: ArticleId; tags: string[] }> {
  return event.kind === 'article.withdrawn' || (event.kind === 'article.published' && event.tags.includes('latest'));
}

/** Pages at whose foot other stories belong now, though they show nothing of what changed. */
async function dropOtherRelated(db: Db, cache: PageCache, beside: string[]): Promise<void> {
  const pages = [...cache.carrying(beside)].flatMap(([key, page]) => {
    const shown = shownRelated(page.tags);
    return shown ? [{ key, page, ...shown }] : [];
  });
  if (!pages.length) return;
  cache.dropPages((await changedRelated(db, pages)).map(({ key, page }) => [key, page]));
}
