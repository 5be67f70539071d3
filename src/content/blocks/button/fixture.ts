import type { ArticleId } from '../../../base/ids.ts';
import type { Button } from '../../document.ts';

export const fixture: Button = {
  type: 'button',
  attrs: { link: { article: 3 as ArticleId, fragment: 'talks' } },
  content: [{ type: 'text', text: 'Read the treaty' }],
};
