import type { Child } from 'hono/jsx';
import type { Site } from '../page.ts';
import { ListPages } from './list-pages.tsx';
import type { StoryList } from './list-read.ts';
import { ListStories } from './list-stories.tsx';

/** The stories of one page of a list, the way to its other pages, and beside them what belongs to it and its feed. */
export function ListBody({ site, list, section, byline, feed = true, children }: Props) {
  return (
    <div class="list-body">
      {(list.cards.length > 0 || list.previousPath || list.nextPath) && (
        <div class="list-main">
          {list.cards.length > 0 && <ListStories site={site} cards={list.cards} section={section} byline={byline} />}
          <ListPages site={site} list={list} />
        </div>
      )}
      <div class="list-side">
        {children}
        {feed && (
          <p class="meta">
            <a href={`${list.base}feed.xml`}>{site.voice.say('list.feed')}</a>
          </p>
        )}
      </div>
    </div>
  );
}

interface Props {
  site: Site;
  list: StoryList;
  /** names each story's section */
  section?: boolean;
  byline?: boolean;
  feed?: boolean;
  children?: Child;
}
