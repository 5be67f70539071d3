import type { BlockKind } from '../../block-kind.ts';
import type { QuestionAnswer } from '../../document.ts';
import { questionAnswerHtml } from './html.tsx';
import { questionAnswerMarkdown } from './markdown.ts';
import { questionAnswerSchema } from './schema.ts';
import { questionAnswerText } from './text.ts';

export const questionAnswer: BlockKind<QuestionAnswer> = {
  schema: questionAnswerSchema,
  html: questionAnswerHtml,
  text: questionAnswerText,
  markdown: questionAnswerMarkdown,
};
