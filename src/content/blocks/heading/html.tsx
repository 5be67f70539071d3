/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Heading } from '../../document.ts';
import { anchorSpans } from '../../render/anchor-spans.tsx';
import type { HtmlRender } from '../../render/html-render.ts';
import { inlineText } from '../../render/inline-text.ts';

/** The anchor is the heading's id; former anchors are empty spans in it, so that old links still arrive. */
export function headingHtml({ attrs, content }: Heading, render: HtmlRender): Child {
  const Level = `h${attrs.level}` as const;
  render.heading(attrs.level, attrs.anchor, inlineText(content));
  return (
    <Level id={render.id(attrs.anchor)}>
      {anchorSpans(attrs.aliases, render)}
      {render.inline(content)}
    </Level>
  );
}
