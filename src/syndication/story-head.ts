import type { PublicArticle } from '../articles/public.ts';
import { changedAt } from './dates.ts';
import type { Wire } from './sources.ts';

/** What stands over the text of a story in its text forms, as plain lines. */
export interface StoryHead {
  headline: string;
  standfirst: string;
  /** names with what each did left out: `Ada Moor, Ben Hale` */
  byline: string;
  /** `Published: 21 August 2026, 09:50 GMT` and, after material changes, `Updated: …` */
  dates: string[];
  address: string;
  /** the public ledger of changes, newest first */
  changes: string[];
}

export function storyHead(story: PublicArticle, { urls, paper: { settings }, words }: Wire): StoryHead {
  const { language, zone } = settings;
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone: zone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone });
  const changed = changedAt(story);
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.bylineText || story.byline.map(({ name }) => name).join(', '),
    dates: [
      `${words.published}: ${instant.format(story.publishedAt)}`,
      ...(changed > story.publishedAt ? [`${words.updated}: ${instant.format(changed)}`] : []),
    ],
    address: urls.absolute(story.path),
    changes: story.changes
      .filter(({ note }) => note)
      .map(({ kind, note, at }) => `${words.change[kind]}, ${day.format(at)}: ${note}`),
  };
}
