/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Footnote, Footnotes } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** DPUB-ARIA `doc-endnotes`; a link back for each place in the text that refers to the note. */
export function footnotesHtml({ content }: Footnotes, render: HtmlRender): Child {
  const page = render.target === 'page';
  return (
    <section
      class={render.class('footnotes')}
      role={page ? 'doc-endnotes' : undefined}
      aria-label={page ? render.strings.footnotes : undefined}
    >
      <ol>{content.map((note) => Note(note, render))}</ol>
    </section>
  );
}

function Note({ attrs: { id }, content }: Footnote, render: HtmlRender): Child {
  const references = Array.from(
    { length: render.target === 'page' ? render.noteReferences(id) : 0 },
    (_, index) => index + 1,
  );
  return (
    <li id={render.id(`note-${id}`)}>
      {render.inline(content)}
      {references.map((time) => (
        <>
          {' '}
          <a
            href={time === 1 ? `#ref-${id}` : `#ref-${id}-${time}`}
            role="doc-backlink"
            aria-label={render.strings.backToText}
          >
            ↩
          </a>
        </>
      ))}
    </li>
  );
}
