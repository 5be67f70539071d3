import type { Document, Inline } from '../content/document.ts';
import { cleanText } from '../content/plain-text.ts';
import { linkedText } from './linked-text.ts';

/** A comment from plain text: paragraphs at empty lines, line breaks kept, web addresses become links. Pure. */
export function parseCommentText(typed: string): Document {
  const paragraphs = cleanText(typed)
    .split(/\n[\t ]*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    version: 1,
    content: paragraphs.map((part) => ({
      type: 'paragraph',
      content: part
        .split('\n')
        .flatMap((line, index): Inline[] => [...(index ? [{ type: 'lineBreak' } as const] : []), ...linkedText(line)]),
    })),
  };
}
