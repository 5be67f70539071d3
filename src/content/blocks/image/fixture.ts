import type { MediaId } from '../../../base/ids.ts';
import type { Image } from '../../document.ts';

export const fixture: Image = {
  type: 'image',
  attrs: {
    source: { media: 7 as MediaId },
    alt: 'A ferry in fog',
    width: 'wide',
    credit: 'Ines Marrow',
    link: { media: 7 as MediaId },
  },
  content: [{ type: 'text', text: 'The morning ferry' }],
};
