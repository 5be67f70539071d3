import { safeAddress } from '../content/address.ts';
import type { Document, Inline } from '../content/document.ts';
import { cleanText } from '../content/plain-text.ts';

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
        .flatMap((line, index): Inline[] => [...(index ? [{ type: 'lineBreak' } as const] : []), ...linked(line)]),
    })),
  };
}

function linked(line: string): Inline[] {
  const parts = line.split(/(\bhttps?:\/\/[^\s<>"]+)/i);
  return parts.flatMap((part, index): Inline[] => {
    if (!part) return [];
    if (index % 2 === 0) return [{ type: 'text', text: part }];
    // the full stop and bracket after an address belong to the sentence
    const address = part.replace(/[.,;:!?'’”)\]]+$/, '');
    const href = safeAddress(address);
    if (!href) return [{ type: 'text', text: part }];
    const rest = part.slice(address.length);
    return [
      { type: 'text', text: address, marks: [{ type: 'link', attrs: { href } }] },
      ...(rest ? [{ type: 'text', text: rest } as const] : []),
    ];
  });
}
