import type { MediaId } from '../../../base/ids.ts';
import type { Gallery } from '../../document.ts';

export const fixture: Gallery = {
  type: 'gallery',
  attrs: { columns: 2, caption: 'Two mornings' },
  content: [
    { type: 'image', attrs: { source: { media: 7 as MediaId }, alt: 'Fog', width: 'column' }, content: [] },
    {
      type: 'image',
      attrs: { source: { missing: 'https://old.example/sun.jpg' }, alt: 'Sun', width: 'column' },
      content: [{ type: 'text', text: 'Sun' }],
    },
  ],
};
