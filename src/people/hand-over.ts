import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { invitedBy } from './invitations.ts';
import type { Role } from './person.ts';

interface HandingOver {
  from: PersonId;
  to: PersonId;
  now: number;
}

/** What went over, and what ended: for the log. */
export interface HandedOver {
  stories: ArticleId[];
  /** open notes that asked the person who leaves */
  notes: number;
  /** topics and pages that they looked after */
  topics: number;
  pages: number;
  /** filters that colleagues use too */
  lists: number;
  previews: number;
  invitations: number;
}

/**
 * All that somebody had in hand becomes the heir's, and what they had given out (links that show unpublished text,
 * invitations) ends; in the caller's transaction. Finished work keeps their name.
 */
export async function handOver(db: Db, handing: HandingOver): Promise<HandedOver> {
  const { from, to, now } = handing;
  const owned = async (table: 'topics' | 'pageReviews'): Promise<number> => {
    const done = await db.updateTable(table).set({ ownerId: to }).where('ownerId', '=', from).executeTakeFirst();
    return Number(done.numUpdatedRows);
  };
  return {
    stories: await handOverStories(db, handing),
    notes: await handOverNotes(db, handing),
    topics: await owned('topics'),
    pages: await owned('pageReviews'),
    lists: await handOverLists(db, handing),
    ...(await withdrawGiven(db, from, now)),
  };
}

/** What somebody gave out that opens something without them ends: links to unpublished text, invitations. @returns how many */
export async function withdrawGiven(
  db: Db,
  from: PersonId,
  now: number,
): Promise<{ previews: number; invitations: number }> {
  const previews = await db
    .updateTable('previewLinks')
    .set({ withdrawnAt: now })
    .where('personId', '=', from)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return { previews: Number(previews.numUpdatedRows), invitations: await withdrawInvitationsOf(db, from) };
}

const UNFINISHED = ['draft', 'ready', 'scheduled'] as const;

async function handOverStories(db: Db, { from, to, now }: HandingOver): Promise<ArticleId[]> {
  const rows = await db
    .selectFrom('storyPeople')
    .innerJoin('articles', 'articles.id', 'storyPeople.articleId')
    .select('articleId')
    .where('personId', '=', from)
    .where('articles.status', 'in', UNFINISHED)
    .execute();
  for (const { articleId } of rows) {
    await db
      .insertInto('storyPeople')
      .values({ articleId, personId: to, addedAt: now })
      .onConflict((conflict) => conflict.columns(['articleId', 'personId']).doNothing())
      .execute();
    await db.deleteFrom('storyPeople').where('articleId', '=', articleId).where('personId', '=', from).execute();
  }
  return rows.map(({ articleId }) => articleId);
}

/** Whoever was asked in a note that is open, or in an answer to one: the heir is asked instead. */
async function handOverNotes(db: Db, { from, to }: HandingOver): Promise<number> {
  // `_` in an id stands for any sign here: looked at once more below
  const named = `%${JSON.stringify(from)}%`;
  const isNamed = ({ mentionsJson }: { mentionsJson: string }) => mentionsJson.includes(JSON.stringify(from));
  const instead = (json: string): string =>
    JSON.stringify([...new Set((JSON.parse(json) as PersonId[]).map((id) => (id === from ? to : id)))]);
  const noteRows = await db
    .selectFrom('passageNotes')
    .select(['id', 'mentionsJson'])
    .where('resolvedAt', 'is', null)
    .where((on) => on(on.ref('mentionsJson'), 'like', named))
    .execute();
  const notes = noteRows.filter(isNamed);
  for (const { id, mentionsJson } of notes)
    await db
      .updateTable('passageNotes')
      .set({ mentionsJson: instead(mentionsJson) })
      .where('id', '=', id)
      .execute();
  const replyRows = await db
    .selectFrom('noteReplies')
    .innerJoin('passageNotes', 'passageNotes.id', 'noteReplies.noteId')
    .select(['noteReplies.id', 'noteReplies.mentionsJson'])
    .where('passageNotes.resolvedAt', 'is', null)
    .where((on) => on(on.ref('noteReplies.mentionsJson'), 'like', named))
    .execute();
  const replies = replyRows.filter(isNamed);
  for (const { id, mentionsJson } of replies)
    await db
      .updateTable('noteReplies')
      .set({ mentionsJson: instead(mentionsJson) })
      .where('id', '=', id)
      .execute();
  return notes.length + replies.length;
}

/** Filters that others see go over, under a name that the heir has not got; private ones go. */
async function handOverLists(db: Db, { from, to }: HandingOver): Promise<number> {
  const all = await db.selectFrom('savedLists').selectAll().where('personId', 'in', [from, to]).execute();
  const taken = new Set(all.filter(({ personId }) => personId === to).map(({ name }) => name));
  const given = all.filter((list) => list.personId === from && list.sharedWith !== 'nobody');
  let position = Math.max(-1, ...all.filter(({ personId }) => personId === to).map((list) => list.position));
  for (const { id, name } of given) {
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
    taken.add(free);
    position += 1;
    await db.updateTable('savedLists').set({ personId: to, name: free, position }).where('id', '=', id).execute();
  }
  await db.deleteFrom('savedLists').where('personId', '=', from).execute();
  return given.length;
}

/** `may`: the roles that they may give still. @returns how many invitations end */
export async function withdrawInvitationsOf(db: Db, from: PersonId, may: readonly Role[] = []): Promise<number> {
  const keys = await db
    .selectFrom('oneTimeKeys')
    .select(['id', 'inputJson'])
    .where('purpose', '=', 'invitation')
    .execute();
  const theirs = keys
    .filter((key) => {
      const invited = invitedBy(key);
      return invited.invitedBy === from && !(may.length > 0 && invited.roles.every((role) => may.includes(role)));
    })
    .map(({ id }) => id);
  if (theirs.length > 0) await db.deleteFrom('oneTimeKeys').where('id', 'in', theirs).execute();
  return theirs.length;
}
