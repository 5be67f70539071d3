import { safeAddress } from '../content/address.ts';
import type { Inline } from '../content/document.ts';

/** A line of plain text in which web addresses are links. Pure. */
export function linkedText(line: string): Inline[] {
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
