import type { MediaId } from '../../../base/ids.ts';
import type { Audio } from '../../document.ts';

export const fixture: Audio = {
  type: 'audio',
  attrs: { source: { media: 8 as MediaId }, title: 'Fog horn' },
  content: [{ type: 'text', text: 'Recorded at dawn' }],
};
