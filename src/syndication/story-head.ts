import type { PublicArticle } from '../articles/public.ts';
import { withZoneName, zoneNames } from '../base/zone-name.ts';
import { changedAt } from './dates.ts';
import { labelOf } from './feed/story-item.ts';
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

export function storyHead(story: PublicArticle, wire: Wire): StoryHead {
  const { urls, paper, words } = wire;
  const { settings } = paper;
  const { language, zone } = settings;
  const dated = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  });
  const instant = withZoneName(dated, zoneNames(language, zone));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone });
  const changed = changedAt(story);
  return {
    headline: [labelOf(story, wire), story.headline].filter(Boolean).join(': '),
    standfirst: story.standfirst,
    byline: story.bylineText || story.byline.map(({ name }) => name).join(', '),
    dates: [
      `${words.published}: ${instant(story.publishedAt)}`,
      ...(changed > story.publishedAt ? [`${words.updated}: ${instant(changed)}`] : []),
    ],
    address: urls.absolute(story.path),
    changes: story.changes
      .filter(({ note }) => note)
      .map(({ kind, note, at }) => `${words.change[kind]}, ${day.format(at)}: ${note}`),
  };
}
