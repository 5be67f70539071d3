import type { ArticleId } from '../../../base/ids.ts';
import type { RelatedStories } from '../../document.ts';

export const fixture: RelatedStories = {
  type: 'relatedStories',
  attrs: { title: 'More on this', stories: [3 as ArticleId, 4 as ArticleId] },
};
