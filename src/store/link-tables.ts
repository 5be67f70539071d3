import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Menus } from './paper-tables.ts';

// Rows of the link watch; see the note in `tables.ts`.

/**
 * Something that live texts link to, once however many do: a story by identity (`story:9`), an address of the paper's own
 * (a path with its query), or one outside. `key`: SHA-256 of `address`, since addresses are too long for an index.
 * `nextAt`: when it is looked at again. `fault`: names what is wrong in one word or two, '' where nothing is; `since`: from when.
 */
export interface LinkTargets {
  id: Generated<number>;
  key: string;
  kind: 'story' | 'own' | 'outside';
  address: string;
  host: string;
  state: 'new' | 'fine' | 'failing' | 'dead' | 'moved' | 'unsure';
  /** a word of `links/contract.ts` */
  why: string;
  fault: string;
  nextAt: Instant;
  failures: number;
  /** the story that answers there */
  storyId: ArticleId | null;
  checkedAt: Instant | null;
  failingSince: Instant | null;
  since: Instant | null;
  /** of the last answer from outside */
  status: number | null;
  movedTo: string | null;
}

/** That a live text links there. `words`: what the link says. `ignoredOf`: the fault that somebody said is none. */
export interface LinkUses {
  articleId: ArticleId;
  targetId: number;
  words: string;
  ignoredOf: string | null;
  ignoredBy: PersonId | null;
  ignoredWhy: string | null;
  ignoredAt: Instant | null;
  /** when somebody was told of the fault that it has */
  toldAt: Instant | null;
}

/** That a menu which readers have leads there; the rest as in {@link LinkUses}. */
export interface MenuLinkUses extends Omit<LinkUses, 'articleId'> {
  place: NonNullable<Menus['place']>;
}

/** How far stories that were live before the watch began have been read. */
export interface LinkScans {
  name: string;
  articleId: ArticleId;
}
