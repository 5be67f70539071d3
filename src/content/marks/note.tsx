/** @jsxImportSource hono/jsx */
import { z } from 'zod';
import { anchor } from '../attributes.ts';
import type { MarkKind } from '../mark-kind.ts';

/** A reference to a footnote: DPUB-ARIA `doc-noteref`, with an id for each so that the note can lead back. */
export const note: MarkKind<{ type: 'note'; attrs: { id: string } }> = {
  schema: z.strictObject({ type: z.literal('note'), attrs: z.strictObject({ id: anchor() }) }),
  html: ({ attrs: { id } }, content, render) => {
    if (!render.hasNote(id)) return <sup data-fn={render.target === 'page' ? id : undefined}>{content}</sup>;
    const time = render.noteReference(id);
    const own = render.id(time === 1 ? `ref-${id}` : `ref-${id}-${time}`);
    return (
      <sup class={render.class('fn')} data-fn={render.target === 'page' ? id : undefined}>
        <a
          href={render.address(`#note-${id}`) ?? '#'}
          id={own}
          role={render.target === 'page' ? 'doc-noteref' : undefined}
        >
          {content}
        </a>
      </sup>
    );
  },
  markdown: ({ attrs: { id } }) => `[^${id}]`,
};
