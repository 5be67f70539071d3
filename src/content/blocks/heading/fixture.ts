import type { Heading } from '../../document.ts';

export const fixture: Heading = {
  type: 'heading',
  attrs: { level: 2, anchor: 'the-strait', aliases: ['strait'] },
  content: [{ type: 'text', text: 'The strait' }],
};
