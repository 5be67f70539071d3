import type { Embed } from '../../document.ts';

export const fixture: Embed = {
  type: 'embed',
  attrs: { url: 'https://www.youtube.com/watch?v=abc&t=1', provider: 'YouTube', title: 'The crossing', kind: 'video' },
  content: [{ type: 'text', text: 'Filmed on Monday' }],
};
