import { z } from 'zod';
import { anchor, line } from '../../attributes.ts';
import type { QuestionAnswer } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const questionAnswerSchema: NodeSchema<QuestionAnswer['attrs']> = {
  type: 'questionAnswer',
  attrs: z.strictObject({ question: line(), anchor: anchor() }),
  content: 'blocks',
};
