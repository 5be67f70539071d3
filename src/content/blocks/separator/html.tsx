/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';

export function separatorHtml(): Child {
  return <hr />;
}
