/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Foreign } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { foreignText } from './text.ts';

/** The readable part, as text; never the raw form. */
export function foreignHtml(block: Foreign, render: HtmlRender): Child {
  const paragraphs = foreignText(block);
  if (paragraphs.length === 0) return null;
  return (
    <div class={render.class('foreign')}>
      {paragraphs.map((paragraph) => (
        <p>{paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
      ))}
    </div>
  );
}
