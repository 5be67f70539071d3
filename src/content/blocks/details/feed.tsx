/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Details } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** Few feed readers fold: the summary in bold, then the content. */
export function detailsFeed({ attrs: { summary }, content }: Details, render: HtmlRender): Child {
  return (
    <>
      {summary && (
        <p>
          <strong>{summary}</strong>
        </p>
      )}
      {render.blocks(content)}
    </>
  );
}
