import type { Lead } from '../../../articles/fields.ts';
import { withAnchors } from '../../../content/anchored.ts';
import { everyBlock } from '../../../content/descend.ts';
import type { Block, Document, Image } from '../../../content/document.ts';

/**
 * Many papers set a story's first picture as its featured image too, and their themes showed it twice or hid it by a
 * setting that exports do not have. Here it is the lead picture alone, with the words of the text where it has some, for they
 * were written for this story; the picture's own stay with the file. A picture in a gallery stays there, and so does one that
 * leads somewhere. While the file is missing, the text keeps its place and its words (`apply/pending.ts` comes back to it).
 *
 * @returns null where the first picture of the text is another
 */
export function shownOnce(document: Document, lead: Lead | null): { document: Document; lead: Lead } | null {
  const first = firstPicture(document.content);
  const at = first ? document.content.indexOf(first) : -1;
  if (!lead || !first || at < 0 || first.attrs.link || !isSame(first, lead)) return null;
  const rest = document.content.filter((block) => block !== first);
  const anchors = first.attrs.anchors ?? [];
  const after = anchors.length > 0 ? withAnchors(rest.slice(at), anchors) : rest.slice(at);
  // its place in the text is linked to, and nothing after it can carry that
  if (!after) return null;
  const alt = first.attrs.alt || lead.alt;
  const credit = first.attrs.credit || lead.credit;
  return {
    document: { ...document, content: [...rest.slice(0, at), ...after] },
    lead: { ...lead, alt, caption: first.content.length > 0 ? first.content : lead.caption, ...(credit && { credit }) },
  };
}

/** The first picture in the order of the page, wherever it stands. */
function firstPicture(blocks: readonly Block[]): Image | null {
  for (const block of everyBlock(blocks)) if (block.type === 'image') return block;
  return null;
}

function isSame({ attrs: { source } }: Image, lead: Lead): boolean {
  return 'media' in source && source.media === lead.media;
}
