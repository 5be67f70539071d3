import type { Child } from 'hono/jsx';
import type { Paragraph } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function paragraphHtml({ attrs, content }: Paragraph, render: HtmlRender): Child {
  const names = [attrs?.align, attrs?.dropCap && 'drop-cap'].filter(Boolean).join(' ');
  return <p class={names ? render.class(names) : undefined}>{render.inline(content)}</p>;
}
