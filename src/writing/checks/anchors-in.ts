import type { Document } from '../../content/document.ts';

/** Every place of a text that an address can name (`#the-harbour-fire`), former names of places among them. */
export function anchorsIn(document: Document): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { type, attrs, content, marks } = value as Record<string, unknown>;
    const { anchor, aliases, anchors, id } = (attrs ?? {}) as Record<string, unknown>;
    for (const name of [anchor, aliases, anchors].flat()) if (typeof name === 'string') found.add(name);
    if (type === 'footnote') found.add(`note-${id}`);
    if (type === 'note') found.add(`ref-${id}`);
    visit(content);
    visit(marks);
  };
  visit(document.content);
  return found;
}
