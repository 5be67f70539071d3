import { z } from 'zod';
import { choice, instant } from '../../attributes.ts';
import type { Correction } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const correctionSchema: NodeSchema<Correction['attrs']> = {
  type: 'correction',
  attrs: z.strictObject({ kind: choice(['correction', 'clarification']), at: instant() }),
  content: 'inline',
};
