/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';

/** The elements as one string. A callback that answers with a promise is a mistake of its maker and is said to be one. */
export function markup(content: Child): string {
  // biome-ignore lint/complexity/noUselessFragments: the fragment is what turns children into a string
  const html: unknown = (<>{content}</>).toString();
  if (typeof html !== 'string')
    throw new TypeError('A document is rendered at once: `picture` must not be asynchronous.');
  return html;
}
