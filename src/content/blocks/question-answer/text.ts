import type { TextRender } from '../../block-kind.ts';
import type { QuestionAnswer } from '../../document.ts';

export function questionAnswerText({ attrs, content }: QuestionAnswer, render: TextRender): string[] {
  return [attrs.question, ...render.blocks(content)];
}
