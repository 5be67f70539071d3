import type { RelatedStories } from '../../document.ts';

/** Headlines belong to other stories, so they are no part of this one's text. */
export function relatedStoriesText({ attrs }: RelatedStories): string[] {
  return [attrs.title];
}
