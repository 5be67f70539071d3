import type { Child } from 'hono/jsx';
import type { Answer } from '../../base/answer.ts';
import type { PublicSection } from '../../paper/public.ts';
import { moved } from '../moved.ts';
import type { Site } from '../page.ts';
import type { Head } from './head.ts';
import { ListBody } from './list-body.tsx';
import { listData } from './list-data.ts';
import { type Crumb, ListHead } from './list-head.tsx';
import { pagePath } from './list-place.ts';
import { cardTags, type StoryList } from './list-read.ts';
import { page } from './shell.tsx';

export interface ListFrame {
  list: StoryList;
  /** the page's heading, without its number */
  title: string;
  description?: string;
  crumbs?: readonly Crumb[];
  /** besides those of the stories */
  tags: string[];
  /** under the heading */
  below?: Child;
  /** between heading and list, as a section's lead block; the list is then without its stories */
  lead?: { body: Child; rest: StoryList['cards'] };
  /** beside the list */
  side?: Child;
  /** whether there are feeds of this list; on where absent */
  feed?: boolean;
  /** names each story's section; on where absent */
  sections?: boolean;
  byline?: boolean;
  section?: PublicSection;
  className?: string;
  head?: Partial<Head>;
}

/** One page of a list of stories with everything around it. Its further pages have a title and an address of their own. */
export function listPage(site: Site, frame: ListFrame): Answer {
  const { voice } = site;
  const { list, title, description = '', crumbs = [], feed = true } = frame;
  const numbered = list.page > 1 ? `${title} – ${voice.say('list.page', { page: list.page })}` : title;
  const shown = frame.lead ? { ...list, cards: frame.lead.rest } : list;
  return page(site, {
    head: {
      path: list.path,
      title: numbered,
      description: list.page > 1 ? [numbered, description].filter(Boolean).join('. ') : description || title,
      noindex: list.deep || list.cards.length === 0,
      feeds: feed ? [{ path: list.base, title }] : [],
      data: listData(site, { title, crumbs, list }),
      previousPath: list.previousPath,
      nextPath: list.nextPath,
      ...frame.head,
    },
    section: frame.section,
    className: ['wrap lists', frame.className].filter(Boolean).join(' '),
    tags: [...frame.tags, ...cardTags(list.cards)],
    lastModified: site.now,
    body: (
      <>
        <ListHead site={site} title={title} crumbs={crumbs} description={description} page={list.page}>
          {frame.below}
        </ListHead>
        {frame.lead?.body}
        {list.cards.length === 0 && <p class="about">{voice.say('list.empty')}</p>}
        <ListBody site={site} list={shown} section={frame.sections ?? true} byline={frame.byline} feed={feed}>
          {frame.side}
        </ListBody>
      </>
    ),
  });
}

/** To a list's page at its own address. */
export function movedToPage(site: Site, base: string, number: number, tags: string[]): Answer {
  return moved(site.urls.absolute(pagePath(base, number)), tags);
}
