import type { MarkdownRender } from '../../block-kind.ts';
import type { QuestionAnswer } from '../../document.ts';

export function questionAnswerMarkdown({ attrs, content }: QuestionAnswer, render: MarkdownRender): string {
  return [`## ${render.escape(attrs.question)}`, render.blocks(content)].filter(Boolean).join('\n\n');
}
