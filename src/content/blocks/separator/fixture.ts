import type { Separator } from '../../document.ts';

export const fixture: Separator = {
  type: 'separator',
};
