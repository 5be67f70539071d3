/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Code } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** `translate="no"`, left to right whatever the page; the class is the one highlighters know. */
export function codeHtml({ attrs: { language, text } }: Code, render: HtmlRender): Child {
  return (
    <pre class={render.class('code')} dir="ltr" tabindex={render.target === 'page' ? 0 : undefined}>
      <code class={language ? render.class(`language-${language}`) : undefined} translate="no">
        {text}
      </code>
    </pre>
  );
}
