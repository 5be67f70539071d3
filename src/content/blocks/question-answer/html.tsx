/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { QuestionAnswer } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function questionAnswerHtml({ attrs, content }: QuestionAnswer, render: HtmlRender): Child {
  render.heading(2, attrs.anchor, attrs.question);
  return (
    <section class={render.class('qa')}>
      <h2 id={render.id(attrs.anchor)}>{attrs.question}</h2>
      {render.blocks(content)}
    </section>
  );
}
