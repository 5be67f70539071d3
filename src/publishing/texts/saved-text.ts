import * as Y from 'yjs';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { readText } from '../../writing/texts/read-text.ts';
import { hashOf, type StoredCopy, storedCopy } from '../../writing/texts/working-copy.ts';

/** What is in the working copy and in the shared text it was made from, at one moment. */
export interface SavedText {
  copy: StoredCopy;
  snapshot: StorySnapshot;
  /** the shared text that the snapshot was read from: a Yjs update, version 1 */
  state: Uint8Array;
  /** names what readers would get of it; see {@link workingOf} */
  working: string;
  /** who wrote since the newest version */
  hands: PersonId[];
  versionHash: string;
}

/** The text of a story that was opened at least once. In a transaction on PostgreSQL the story is locked. @throws {NotFound} */
export async function savedText(db: Db, id: ArticleId): Promise<SavedText> {
  const copy = await storedCopy(db, id);
  const text = await db.selectFrom('storyTexts').selectAll().where('articleId', '=', id).executeTakeFirst();
  if (!copy || !text) throw new NotFound(`story ${id}`);
  // what came after the saving is in the room, not in the working copy
  const updates = await db
    .selectFrom('storyUpdates')
    .select('bytes')
    .where('articleId', '=', id)
    .where('id', '<=', text.savedThrough)
    .orderBy('id')
    .execute();
  const snapshot = JSON.parse(text.snapshotJson) as StorySnapshot;
  return {
    copy,
    snapshot,
    state: Y.mergeUpdates([text.state, ...updates.map(({ bytes }) => bytes)]),
    working: workingOf(snapshot),
    hands: JSON.parse(text.handsJson) as PersonId[],
    versionHash: text.versionHash,
  };
}

/** Names a text by what readers would get of it: notes to colleagues are no part of that. */
export function workingOf(snapshot: StorySnapshot): string {
  return hashOf({ ...snapshot, notes: '' });
}

/** Names what somebody looks at before an act: this text, on top of what readers have. After an act it is another one. */
export function lookOf({ working, copy }: SavedText): string {
  return `${working}.${copy.article.edition}`;
}

/** What a shared text says, as `readText` reads it. */
export function snapshotOfState(state: Uint8Array): StorySnapshot {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const snapshot = readText(doc);
  doc.destroy();
  return snapshot;
}
