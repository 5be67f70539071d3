import type { MediaId } from '../base/ids.ts';
import type { Document, Inline } from '../content/document.ts';
import { parseDocument } from '../content/parse-document.ts';
import type { Lead, SearchFields } from './fields.ts';

/** What takes a file's place, with the words that go with it; a use's own words were about the file that goes. */
export interface Replacement {
  id: MediaId;
  alt: string;
  title: string;
  caption: string;
  decorative: boolean;
}

export interface Shown {
  document: Document;
  lead: Lead | null;
  search: SearchFields;
}

/** What is shown without the file: each use replaced, or taken out with what only led to it. Nothing else changes. */
export function replaceMedia(shown: Shown, gone: MediaId, by: Replacement | null): Shown {
  const content = visit(shown.document.content, gone, by) as Document['content'];
  return {
    document: parseDocument({ ...shown.document, content }),
    lead: leadWithout(shown.lead, gone, by),
    search: searchWithout(shown.search, gone, by),
  };
}

function leadWithout(lead: Lead | null, gone: MediaId, by: Replacement | null): Lead | null {
  if (lead?.media !== gone) return lead;
  return by && { media: by.id, ...wordsOf(by), caption: inline(by.caption) };
}

function searchWithout(search: SearchFields, gone: MediaId, by: Replacement | null): SearchFields {
  if (search.socialMedia !== gone) return search;
  const { socialMedia: _, ...rest } = search;
  return by ? { ...rest, socialMedia: by.id } : rest;
}

type Node = Record<string, unknown>;

function visit(nodes: readonly unknown[], gone: MediaId, by: Replacement | null): unknown[] {
  return nodes.flatMap((value) => {
    const node = without(value as Node, gone, by);
    if (!node || !Array.isArray(node.content)) return node ? [node] : [];
    const content = visit(node.content, gone, by);
    // a gallery, a list, a column that only held what goes
    return content.length === 0 && node.content.length > 0 ? [] : [{ ...node, content }];
  });
}

function without(node: Node, gone: MediaId, by: Replacement | null): Node | null {
  if (node.type === 'text') return unlinked(node, gone);
  const attrs = { ...(node.attrs as Node | undefined) };
  if (isFile(attrs.source, gone)) {
    if (!by) return null;
    if (node.type !== 'image') return { ...node, attrs: { ...attrs, source: { media: by.id } } };
    const { width, link, anchors } = attrs;
    const kept = Object.fromEntries(
      Object.entries({ width, link, anchors }).filter(([, value]) => value !== undefined),
    );
    return {
      ...node,
      attrs: { source: { media: by.id }, ...wordsOf(by), ...kept },
      content: inline(by.caption),
    };
  }
  if (!Object.values(attrs).some((value) => isFile(value, gone))) return node;
  // a button that only led to it
  if (node.type === 'button') return null;
  for (const [name, value] of Object.entries(attrs))
    if (isFile(value, gone)) {
      if (by && name !== 'link') attrs[name] = { media: by.id };
      else delete attrs[name];
    }
  return { ...node, attrs };
}

/** The words stay, the way to the file goes. */
function unlinked(node: Node, gone: MediaId): Node {
  if (!Array.isArray(node.marks)) return node;
  const marks = (node.marks as Node[]).filter(({ attrs }) => !isFile(attrs, gone));
  const { marks: _, ...plain } = node;
  return marks.length > 0 ? { ...plain, marks } : plain;
}

function isFile(value: unknown, id: MediaId): boolean {
  return typeof value === 'object' && value !== null && (value as Node).media === id;
}

function wordsOf({ alt, title, decorative }: Replacement): { alt: string; decorative?: true } {
  return decorative ? { alt: '', decorative: true } : { alt: alt || title };
}

function inline(text: string): Inline[] {
  return text.trim() ? [{ type: 'text', text: text.trim() }] : [];
}
