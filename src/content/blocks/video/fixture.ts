import type { MediaId } from '../../../base/ids.ts';
import type { Video } from '../../document.ts';

export const fixture: Video = {
  type: 'video',
  attrs: {
    source: { media: 9 as MediaId },
    poster: { media: 7 as MediaId },
    captions: { media: 10 as MediaId },
    title: 'Landing',
  },
  content: [{ type: 'text', text: 'The landing' }],
};
