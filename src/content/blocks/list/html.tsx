/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Block, List, ListItem, Paragraph } from '../../document.ts';
import { ownAnchors } from '../../render/anchor-spans.tsx';
import type { HtmlRender } from '../../render/html-render.ts';

export function listHtml({ attrs, content }: List, render: HtmlRender): Child {
  if (!attrs.ordered) return <ul>{listItems(content, render)}</ul>;
  const { start, reversed } = attrs;
  return (
    <ol start={start} reversed={reversed}>
      {listItems(content, render)}
    </ol>
  );
}

/** A point that is one plain paragraph, with lists under it or not, stands without `p`. */
export function listItems(items: readonly ListItem[], render: HtmlRender): Child[] {
  return items.map(({ content: [first, ...rest] }) => {
    if (first?.type !== 'paragraph' || !isPlain(first) || !rest.every(isList))
      return <li>{render.blocks(first ? [first, ...rest] : [])}</li>;
    const { id, others } = ownAnchors(first.attrs?.anchors, render);
    return (
      <li id={id}>
        {others}
        {render.inline(first.content)}
        {render.blocks(rest)}
      </li>
    );
  });
}

function isPlain({ attrs }: Paragraph): boolean {
  return !attrs?.align && !attrs?.dropCap;
}

function isList(block: Block): boolean {
  return block.type === 'list';
}
