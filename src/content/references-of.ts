import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Document } from './document.ts';

/** Every file that the document shows or links to, each once, in the order of the page. */
export function mediaOf(document: Document): MediaId[] {
  const found = new Set<MediaId>();
  mapReferences(document, {
    media: (id) => {
      found.add(id);
      return id;
    },
  });
  return [...found];
}

/** Every article that the document links to by identity, each once, in the order of the page. */
export function articlesOf(document: Document): ArticleId[] {
  const found = new Set<ArticleId>();
  mapReferences(document, {
    article: (id) => {
      found.add(id);
      return id;
    },
  });
  return [...found];
}

export interface ReferenceMap {
  article?(id: ArticleId): ArticleId;
  media?(id: MediaId): MediaId;
  /** a link to an address may become one by identity (the importer's second pass); null: it stays */
  href?(href: string): { article: ArticleId; fragment?: string } | { media: MediaId } | null;
  /** a file that could not be had may be there now; null: it stays missing */
  missing?(address: string): MediaId | null;
}

/** A copy of the document with its references replaced. Nothing else changes. */
export function mapReferences(document: Document, map: ReferenceMap): Document {
  return visit(document, map, '') as Document;
}

/**
 * Walks the plain JSON: wherever an object is a reference by shape (`{article}`, `{media}`, `{href}`, `{missing}`) it is
 * one, since the schemas give those keys no other meaning; `stories` holds articles.
 */
function visit(value: unknown, map: ReferenceMap, key: string): unknown {
  if (Array.isArray(value)) {
    if (key === 'stories') return value.map((id) => map.article?.(id) ?? id);
    return value.map((part) => visit(part, map, ''));
  }
  if (typeof value !== 'object' || value === null) return value;
  const found = reference(value as Record<string, unknown>, map);
  if (found) return found;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, map, name)]));
}

function reference(value: Record<string, unknown>, map: ReferenceMap): Record<string, unknown> | null {
  if (typeof value.article === 'number')
    return { ...value, article: map.article?.(value.article as ArticleId) ?? value.article };
  if (typeof value.media === 'number') return { ...value, media: map.media?.(value.media as MediaId) ?? value.media };
  if (typeof value.href === 'string') return { ...(map.href?.(value.href) ?? value) };
  if (typeof value.missing === 'string') {
    const media = map.missing?.(value.missing) ?? null;
    return media === null ? value : { media };
  }
  return null;
}
