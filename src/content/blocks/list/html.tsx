import type { Child } from 'hono/jsx';
import type { Block, List, ListItem } from '../../document.ts';
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
  return items.map(({ content: [first, ...rest] }) => (
    <li>
      {first?.type === 'paragraph' && !first.attrs && rest.every(isList) ? (
        <>
          {render.inline(first.content)}
          {render.blocks(rest)}
        </>
      ) : (
        render.blocks(first ? [first, ...rest] : [])
      )}
    </li>
  ));
}

function isList(block: Block): boolean {
  return block.type === 'list';
}
