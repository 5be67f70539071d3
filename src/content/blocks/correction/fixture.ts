import type { Correction } from '../../document.ts';

export const fixture: Correction = {
  type: 'correction',
  attrs: { kind: 'clarification', at: Date.UTC(2026, 7, 21, 9, 30, 0, 5) },
  content: [{ type: 'text', text: 'The strait is eleven miles wide, not twelve.' }],
};
