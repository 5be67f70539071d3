import type { Verse } from '../../document.ts';

export const fixture: Verse = {
  type: 'verse',
  content: [{ type: 'text', text: 'Grey the water,\n    grey the sky' }],
};
