import type { Document } from '../content/document.ts';
import { type Loss, type ParseOptions, parseHtml } from '../content/parse/html.ts';
import { commentBody } from './comment-body.ts';

/**
 * A comment from another system's HTML: line ends are breaks, two of them part paragraphs, and only what a comment may
 * hold comes through. Pure.
 * @param options how links of the former site are resolved
 */
export function parseCommentHtml(
  html: string,
  options: Pick<ParseOptions, 'link' | 'base' | 'language'> = {},
): { body: Document; losses: Loss[] } {
  const { blocks, losses } = parseHtml(withBreaks(html), { ...options, paragraphsFromBreaks: true, image: () => null });
  return { body: commentBody({ version: 1, content: blocks }), losses };
}

/** Line ends as breaks, but beside block tags and inside preformatted text, where they mean nothing. */
function withBreaks(html: string): string {
  const parts = html.replace(/\r\n?/g, '\n').split(/(<pre\b[^<>]*>|<\/pre>)/i);
  let inside = false;
  return parts
    .map((part) => {
      if (/^<\/?pre\b/i.test(part)) {
        inside = !part.startsWith('</');
        return part;
      }
      return inside ? part : part.split('\n').map(withBreak).join('\n');
    })
    .join('');
}

function withBreak(line: string, index: number, lines: readonly string[]): string {
  const next = lines[index + 1];
  // many empty lines are no more than one
  if (!line.trim() && !lines[index - 1]?.trim()) return line;
  if (next === undefined || ENDS.test(line.slice(-200)) || STARTS.test(next.slice(0, 200))) return line;
  return `${line}<br>`;
}

const BLOCKS = 'p|blockquote|ul|ol|li|dl|dt|dd|div|h[1-6]|table|tr|td|th|hr';
const ENDS = new RegExp(`<(?:/?(?:${BLOCKS})|br ?/?)(?: [^<>]*)?>$`, 'i');
const STARTS = new RegExp(`^</?(?:${BLOCKS})[ >]`, 'i');
