import type { Inline } from '../document.ts';

/** The words of an inline run; line breaks as `\n`. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((item) => (item.type === 'text' ? item.text : '\n')).join('');
}
