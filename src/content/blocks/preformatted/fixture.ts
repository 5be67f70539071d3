import type { Preformatted } from '../../document.ts';

export const fixture: Preformatted = {
  type: 'preformatted',
  content: [
    { type: 'text', text: '\n  N\nW   E' },
    { type: 'text', text: '\n  S', marks: [{ type: 'strong' }] },
  ],
};
