import { saveArticle } from '../../articles/save-article.ts';
import { workingRow } from '../../articles/working-row.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { unready } from '../../planning/unready.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import type { StoryField, StorySnapshot } from '../layout.ts';
import { insertVersion } from '../versions/insert-version.ts';
import { changedFields, recordChanges } from '../versions/record-changes.ts';
import { onlyExisting } from './existing.ts';
import { copyHash, hashOf, inputOf, type StoredCopy, snapshotOfCopy, storedCopy, wordsOf } from './working-copy.ts';

/** A version at the latest after this time of writing. */
export const VERSION_EVERY = 10 * 60_000;

export interface Saving {
  snapshot: StorySnapshot;
  /** who wrote since the last saving */
  hands: readonly PersonId[];
  /** the newest update in the snapshot */
  through: number;
}

/** `adopt`: fields that something else changed meanwhile and nobody in the story did; they belong into the shared text. */
export interface Saved {
  changed: boolean;
  /** what was saved */
  saving: Saving;
  adopt: { fields: StoryField[]; from: StorySnapshot } | null;
}

/**
 * Makes the working copy what is in the shared text, keeps what changed, and keeps a version of what was there before
 * where one is due: ten minutes after the last, or when somebody else goes on.
 *
 * Something other than the editor may have changed the working copy (an import run again, a section moved, an address
 * made by publication). Its state is kept as a version; its fields are taken over, save those that somebody is writing.
 *
 * Of several processes that save one story, each waits for the other, and takes what is to be saved only then: with all
 * that was on disk before, or it would take back what the other has just saved.
 * @param take what is to be saved, as it is now
 */
export async function saveText(
  ctx: Omit<Context, 'who'>,
  story: ArticleId,
  take: (on: Db) => Saving | Promise<Saving>,
): Promise<Saved> {
  return inTransaction(ctx.db, async (db) => {
    const text = await db
      .selectFrom('storyTexts')
      .selectAll()
      .where('articleId', '=', story)
      .$if(dialectOf(db) === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    const saving = await take(db);
    const copy = await storedCopy(db, story);
    if (!copy || !text) return { changed: false, adopt: null, saving };
    const who = saving.hands[0] ?? null;
    const before = JSON.parse(text.snapshotJson) as StorySnapshot;
    const outside = copyHash(copy) === text.copyHash ? [] : outsideFields(copy, before, ctx.now());
    const found = snapshotOfCopy(copy);
    const adopted = outside.filter((field) => same(saving.snapshot[field], before[field]));
    const taken = Object.fromEntries(adopted.map((field) => [field, found[field]])) as Partial<StorySnapshot>;
    const after: StorySnapshot = { ...saving.snapshot, ...taken };
    const adopt = adopted.length > 0 ? { fields: adopted, from: found } : null;
    const now = ctx.now();
    // publication gives a story without a slug one: nobody's work is in that
    const isWork = outside.some((field) => field !== 'slug' || before.slug !== '');
    if (isWork)
      await insertVersion(db, story, {
        snapshot: { ...before, ...only(found, outside) },
        reason: 'outside',
        people: [],
        at: now,
      });
    if (changedFields(before, after).length === 0 && outside.length === 0) {
      await db.updateTable('storyTexts').set({ savedThrough: saving.through }).where('articleId', '=', story).execute();
      return { changed: false, adopt: null, saving };
    }
    const kept = await keepVersion({ ...ctx, who, db }, story, text, before, saving.hands);
    await recordChanges(db, story, { before, after, people: saving.hands, at: now });
    await saveArticle({ ...ctx, who, db }, inputOf(await onlyExisting(db, after), copy));
    await db
      .updateTable('storyTexts')
      .set({
        ...kept,
        snapshotJson: JSON.stringify(after),
        copyHash: copyHash((await storedCopy(db, story)) as StoredCopy),
        savedThrough: saving.through,
        savedAt: now,
        words: wordsOf(after),
      })
      .where('articleId', '=', story)
      .execute();
    // notes to colleagues and the address that publication gave are no part of what was ready
    const words = changedFields(before, after).filter((field) => field !== 'notes');
    if (isWork || words.some((field) => field !== 'slug' || before.slug !== ''))
      await unready({ ...ctx, who, db }, story, saving.hands);
    return { changed: true, adopt, saving };
  });
}

async function keepVersion(
  ctx: Context,
  story: ArticleId,
  text: Row<'storyTexts'>,
  before: StorySnapshot,
  hands: readonly PersonId[],
): Promise<{ handsJson: string; versionHash?: string }> {
  const former = JSON.parse(text.handsJson) as PersonId[];
  const all = JSON.stringify([...new Set([...former, ...hands])]);
  const hash = hashOf(before);
  if (hash === text.versionHash) return { handsJson: all };
  const newest = await ctx.db
    .selectFrom('versions')
    .select('at')
    .where('articleId', '=', story)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const isHandOver = former.length > 0 && hands.some((hand) => !former.includes(hand));
  if (!isHandOver && ctx.now() - (newest?.at ?? 0) < VERSION_EVERY) return { handsJson: all };
  const reason = isHandOver ? 'handOver' : 'time';
  await insertVersion(ctx.db, story, { snapshot: before, reason, people: former, at: text.savedAt });
  return { handsJson: JSON.stringify(hands), versionHash: hash };
}

/** What is not in the working copy as the last saving put it there. */
function outsideFields(copy: StoredCopy, before: StorySnapshot, now: number): StoryField[] {
  const row = workingRow(inputOf(before, copy), before.language, now);
  const article = {
    ...copy.article,
    ...row,
    id: copy.article.id,
    status: copy.article.status,
    path: copy.article.path,
  };
  const primary = before.sectionId ?? before.sectionIds[0];
  const sectionIds = [...new Set([...(primary ? [primary] : []), ...[...before.sectionIds].sort((a, b) => a - b)])];
  const left = snapshotOfCopy({
    article: article as Row<'articles'>,
    sectionIds,
    topicIds: [...new Set(before.topicIds)],
  });
  // the working copy knows no notes to colleagues
  return changedFields(left, snapshotOfCopy(copy)).filter((field) => field !== 'notes');
}

function only(snapshot: StorySnapshot, fields: readonly StoryField[]): Partial<StorySnapshot> {
  return Object.fromEntries(fields.map((field) => [field, snapshot[field]])) as Partial<StorySnapshot>;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
