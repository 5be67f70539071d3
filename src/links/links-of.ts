import { createHash } from 'node:crypto';
import type { ArticleId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { isOfPaper } from '../paper/follow-address.ts';

/** Something that a text links to, as `link_targets` names it, and what the first link to it says. */
export interface FoundLink {
  kind: 'story' | 'own' | 'outside';
  address: string;
  host: string;
  key: string;
  story: ArticleId | null;
  words: string;
}

const LONGEST_ADDRESS = 4_000;
const LONGEST_WORDS = 120;
/** No text that a person wrote has more. */
const MOST = 1_000;

/** What a document links to, each once. Places in the text itself, letters and telephones are no pages, and left out. */
export function linksOf(document: Document, origin: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  const note = (link: Omit<FoundLink, 'key' | 'words'>, words: string): void => {
    const key = keyOf(link.address);
    const said = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);
    if (found.size < MOST && !found.has(key)) found.set(key, { ...link, key, words: said });
  };
  const visit = (value: unknown, words: string): void => {
    if (Array.isArray(value)) {
      for (const part of value) visit(part, words);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    const said = node.type === 'text' && typeof node.text === 'string' ? node.text : words;
    if (typeof node.article === 'number') note(storyTarget(node.article as ArticleId), said);
    for (const href of [node.href, node.citeHref])
      if (typeof href === 'string') {
        const target = addressTarget(href, origin);
        if (target) note(target, said);
      }
    for (const [name, part] of Object.entries(node))
      if (name === 'stories' && Array.isArray(part)) for (const id of part) note(storyTarget(id as ArticleId), said);
      else visit(part, said || titleOf(node));
  };
  visit(document.content, '');
  return [...found.values()];
}

export function storyTarget(story: ArticleId): Omit<FoundLink, 'key' | 'words'> {
  return { kind: 'story', address: `story:${story}`, host: '', story };
}

export function keyOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

/** The part of an address that a server is asked for; null where it leads to no page. */
export function addressTarget(href: string, origin: string): Omit<FoundLink, 'key' | 'words'> | null {
  if (href.length > LONGEST_ADDRESS || href.startsWith('#') || !URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (isOfPaper(href, origin)) return { kind: 'own', address: url.pathname + url.search, host: '', story: null };
  url.hash = '';
  return { kind: 'outside', address: url.href, host: url.host, story: null };
}

function titleOf({ attrs }: Record<string, unknown>): string {
  const { title, cite } = (attrs ?? {}) as Record<string, unknown>;
  return ([title, cite].find((words) => typeof words === 'string') as string | undefined) ?? '';
}
