import type { Inline } from '../document.ts';

/** The HTML parser drops a line break right after `<pre>` (HTML 13.2.6.4.7); one more keeps the first one of the text. */
export function leadingBreak(content: readonly Inline[]): string {
  const [first] = content;
  return first?.type === 'text' && first.text.startsWith('\n') ? '\n' : '';
}
