import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';

// Rows of stories while they are written; see the note in `tables.ts`. Bytes are Yjs updates, version 1.

/** Whose story it is: who began it and whom it was given to. */
export interface StoryPeople {
  articleId: ArticleId;
  personId: PersonId;
  /** what they do for it, in the newsroom's words; '': they write it */
  role: Generated<string>;
  addedAt: Instant;
}

/**
 * The shared text of a story that was opened at least once. The text is `state` and all rows of `storyUpdates` together.
 * `snapshotJson`: what the working copy was last made of (`writing/layout.ts`). `copyHash`: of the working copy as that
 * saving left it; another one means that something other than the editor changed it. `savedThrough`: the newest update
 * in `snapshotJson`. `handsJson`: ids of who wrote since the newest version; `versionHash`: of that version's snapshot.
 */
export interface StoryTexts {
  articleId: ArticleId;
  state: Uint8Array;
  snapshotJson: string;
  copyHash: string;
  savedThrough: number;
  savedAt: Instant;
  words: number;
  handsJson: string;
  versionHash: string;
}

/** What was written, in the order it was accepted, until it is merged into `storyTexts.state`. */
export interface StoryUpdates {
  id: Generated<number>;
  articleId: ArticleId;
  bytes: Uint8Array;
  personId: PersonId | null;
  at: Instant;
}

/** Never changed but for the name, never thrown away. `peopleJson`: ids of who wrote since the version before. */
export interface Versions {
  articleId: ArticleId;
  number: number;
  reason: string;
  name: string;
  snapshotJson: string;
  peopleJson: string;
  words: number;
  edition: number | null;
  at: Instant;
}

/** One field of a story between two savings; JSON values, null for the text itself, which versions hold. */
export interface FieldChanges {
  id: Generated<number>;
  articleId: ArticleId;
  field: string;
  beforeJson: string;
  afterJson: string;
  peopleJson: string;
  fromAt: Instant;
  at: Instant;
}

/** A comment of a colleague on a passage. Positions: Yjs relative positions, base64. */
export interface PassageNotes {
  id: Generated<number>;
  articleId: ArticleId;
  field: string;
  fromPosition: string;
  toPosition: string;
  quote: string;
  text: string;
  mentionsJson: string;
  personId: PersonId;
  at: Instant;
  resolvedBy: PersonId | null;
  resolvedAt: Instant | null;
  /** when its words were last changed; null: they are as they were sent */
  editedAt: Instant | null;
}

export interface NoteReplies {
  id: Generated<number>;
  noteId: number;
  text: string;
  mentionsJson: string;
  personId: PersonId;
  at: Instant;
  /** as above */
  editedAt: Instant | null;
}

/** Who has the secret sees the working copy. `tokenHash`: SHA-256 of it, hex; the secret itself is kept nowhere. */
export interface PreviewLinks {
  id: Generated<number>;
  articleId: ArticleId;
  tokenHash: string;
  label: string;
  personId: PersonId;
  createdAt: Instant;
  expiresAt: Instant;
  withdrawnAt: Instant | null;
  opened: Generated<number>;
  openedAt: Instant | null;
}

/**
 * A filter of the list of stories under a name. `filterJson`: `writing/stories/contract.ts`. `sectionId`: the desk that it
 * is shared with, there exactly where `sharedWith` is `desk`. `position`: among those of its person, from 0.
 */
export interface SavedLists {
  id: Generated<number>;
  personId: PersonId;
  name: string;
  filterJson: string;
  sharedWith: 'nobody' | 'paper' | 'desk';
  sectionId: SectionId | null;
  position: number;
  changedAt: Instant;
}
