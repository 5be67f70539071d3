/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Inline, Mark } from '../document.ts';
import type { MarkKind } from '../mark-kind.ts';
import { MARKS } from '../marks.ts';
import type { HtmlRender } from './html-render.ts';

/** Text with its marks as elements: neighbours that share an outer mark share its element. Marks must be in order. */
export function inlineHtml(content: readonly Inline[], render: HtmlRender, level = 0): Child[] {
  const children: Child[] = [];
  for (let from = 0; from < content.length; ) {
    const item = content[from] as Inline;
    const mark = item.type === 'text' ? item.marks?.[level] : undefined;
    let until = from + 1;
    if (item.type === 'lineBreak') children.push(<br />);
    else if (!mark) children.push(item.text);
    else {
      const key = JSON.stringify(mark);
      while (until < content.length && JSON.stringify(markAt(content[until], level)) === key) until += 1;
      const kind = MARKS[mark.type] as MarkKind;
      children.push(kind.html(mark, inlineHtml(content.slice(from, until), render, level + 1), render));
    }
    from = until;
  }
  return children;
}

function markAt(item: Inline | undefined, level: number): Mark | undefined {
  return item?.type === 'text' ? item.marks?.[level] : undefined;
}
