import { copyOfEdition } from '../../articles/copy-of-edition.ts';
import { publishCopies } from '../../articles/publish.ts';
import { readWorkingCopies } from '../../articles/working-copies.ts';
import type { Instant } from '../../base/clock.ts';
import { Conflict } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { keepEdition } from '../../writing/versions/keep-edition.ts';
import { settlePending } from '../acts/settle-pending.ts';
import type { Before } from '../acts/state-before.ts';
import { embargoOf } from '../embargo/embargo-rows.ts';
import { joinLetterQueue, leaveLetterQueue } from '../letters/letter-rows.ts';
import type { SavedText } from '../texts/saved-text.ts';

/**
 * Readers have an edition again as they had it, with its dates, in a new one that says the same; what the undone act wrote
 * into the ledger is out of it, and its words are pending. @param at of the undone act
 */
export async function backToEdition(
  on: NewsroomContext,
  saved: SavedText,
  before: Before,
  { edition, undone, at }: { edition: number; undone: number | null; at: Instant },
): Promise<{ tags: readonly string[]; slug: null }> {
  const { db } = on;
  const { id, slug } = saved.copy.article;
  const isPublication = undone !== null && undone !== edition;
  if (isPublication && saved.copy.article.edition !== undone)
    throw new Conflict('Another edition went out since: take that back first.');
  const frozen = await db
    .selectFrom('editions')
    .select('snapshotJson')
    .where('articleId', '=', id)
    .where('number', '=', edition)
    .executeTakeFirstOrThrow();
  const { updatedAt, correctedAt, inFeeds } = before;
  if (isPublication) await db.deleteFrom('changes').where('articleId', '=', id).where('edition', '=', undone).execute();
  // an embargo that stood when it was withdrawn was on what was pending, a later one is on all of it
  const embargo = await embargoOf(on, id);
  const ofLive = isPublication || (embargo !== null && embargo.at <= at);
  const read = await readWorkingCopies(db, [id]);
  const copy = await copyOfEdition(db, saved.copy, frozen.snapshotJson);
  const article = { ...copy.article, updatedAt, correctedAt, inFeeds };
  const [done] = await publishCopies(on, [{ id, act: 'minor', note: '', restores: edition, ofLive }], {
    ...read,
    copies: new Map([[id, { ...copy, article }]]),
  });
  if (!done) throw new Error(`story ${id} was not put back`);
  await db.updateTable('articles').set({ inFeeds, slug }).where('id', '=', id).execute();
  const version = await keepEdition(on, id, done.edition, [on.person.id]);
  if (isPublication) await liveTextBack(on, saved, { edition, now: done.edition, version });
  else await db.updateTable('liveTexts').set({ edition: done.edition }).where('articleId', '=', id).execute();
  if (before.inLetterQueue) await joinLetterQueue(on, { articleId: id, edition: done.edition, by: on.person.id });
  else await leaveLetterQueue(on, [id]);
  await settlePending(db, id);
  return { tags: done.tags, slug: null };
}

/** Fixes begin from the text of the edition that readers have again. */
async function liveTextBack(
  { db }: NewsroomContext,
  { copy }: SavedText,
  { edition, now, version }: { edition: number; now: number; version: number | null },
): Promise<void> {
  const { id } = copy.article;
  const text = await db.selectFrom('liveTexts').selectAll().where('articleId', '=', id).executeTakeFirst();
  if (text?.formerState && text.formerEdition === edition)
    await db
      .updateTable('liveTexts')
      .set({
        ...{ edition: now, version: version ?? text.formerVersion ?? text.version, state: text.formerState },
        ...{ formerState: null, formerEdition: null, formerVersion: null },
      })
      .where('articleId', '=', id)
      .execute();
  else await db.deleteFrom('liveTexts').where('articleId', '=', id).execute();
}
