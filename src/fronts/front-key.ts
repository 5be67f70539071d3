import type { SectionId, TopicId } from '../base/ids.ts';

/** Names a front: `home`, `section-3`, `topic-9`. */
export type FrontKey = string;

export type FrontOf = { kind: 'home' } | { kind: 'section'; id: SectionId } | { kind: 'topic'; id: TopicId };

/** Null where it is no key. */
export function frontOf(key: FrontKey): FrontOf | null {
  if (key === 'home') return { kind: 'home' };
  const [, kind, id] = /^(section|topic)-([1-9]\d{0,14})$/.exec(key) ?? [];
  if (kind === 'section') return { kind, id: Number(id) as SectionId };
  if (kind === 'topic') return { kind, id: Number(id) as TopicId };
  return null;
}

/** The page cache's word for the pages that a launch of this front changes: exactly those that its containers stand on. */
export function tagOf(key: FrontKey): string {
  return key === 'home' ? 'front' : `front:${key}`;
}
