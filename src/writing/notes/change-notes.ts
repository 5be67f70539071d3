import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { notify } from '../../notices/notify.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import { guard } from '../stories/guard.ts';
import type { Note } from './contract.ts';
import { heldNote } from './held-note.ts';
import { isOpenTo, mentionsIn, oneNote } from './read-notes.ts';
import { checked, type Words } from './write-notes.ts';

type Told = { story: ArticleId; note: Note };

/** Who is named only now hears of it. @throws {NotFound} {Forbidden} {Conflict} {Invalid} `mentions` */
export async function changeNote(ctx: NewsroomContext, id: number, words: Words): Promise<Told> {
  return inTransaction(ctx.db, async (db) => {
    const { note, replies, may } = await talkOf({ ...ctx, db }, id);
    requireOpen(ctx.person.id, note, replies);
    const kept = { ...(await checked({ db }, words)), editedAt: ctx.now() };
    await db.updateTable('passageNotes').set(kept).where('id', '=', id).execute();
    await tellNew({ ...ctx, db }, note, note.mentionsJson, words);
    return { story: note.articleId, note: await oneNote(db, { person: ctx.person, may }, id) };
  });
}

/** @throws {NotFound} {Forbidden} {Conflict} {Invalid} `mentions` */
export async function changeReply(ctx: NewsroomContext, id: number, words: Words): Promise<Told> {
  return inTransaction(ctx.db, async (db) => {
    const { note, reply, after, may } = await replyIn({ ...ctx, db }, id);
    requireOpen(ctx.person.id, reply, after);
    const kept = { ...(await checked({ db }, words)), editedAt: ctx.now() };
    await db.updateTable('noteReplies').set(kept).where('id', '=', id).execute();
    await tellNew({ ...ctx, db }, note, reply.mentionsJson, words);
    return { story: note.articleId, note: await oneNote(db, { person: ctx.person, may }, note.id) };
  });
}

/** @throws {NotFound} {Forbidden} {Conflict} where somebody else replied */
export async function removeNote(ctx: NewsroomContext, id: number): Promise<ArticleId> {
  return inTransaction(ctx.db, async (db) => {
    const { note, replies } = await talkOf({ ...ctx, db }, id);
    requireOpen(ctx.person.id, note, replies);
    await db.deleteFrom('passageNotes').where('id', '=', id).execute();
    return note.articleId;
  });
}

/** @throws {NotFound} {Forbidden} {Conflict} where somebody else said something after it */
export async function removeReply(ctx: NewsroomContext, id: number): Promise<Told> {
  return inTransaction(ctx.db, async (db) => {
    const { note, reply, after, may } = await replyIn({ ...ctx, db }, id);
    requireOpen(ctx.person.id, reply, after);
    await db.deleteFrom('noteReplies').where('id', '=', id).execute();
    return { story: note.articleId, note: await oneNote(db, { person: ctx.person, may }, note.id) };
  });
}

function requireOpen(person: PersonId, said: { personId: PersonId }, after: readonly { personId: PersonId }[]): void {
  if (said.personId !== person) throw new Forbidden('These words are a colleague’s.');
  if (!isOpenTo(person, said, after)) throw new Conflict('Colleagues have replied: reply too, or close the comment.');
}

async function talkOf(ctx: NewsroomContext, id: number) {
  const note = await heldNote(ctx.db, id);
  const may = await guard(ctx.db, ctx.person, note.articleId, 'comment');
  const replies = await ctx.db.selectFrom('noteReplies').selectAll().where('noteId', '=', id).orderBy('id').execute();
  return { note, replies, may };
}

async function replyIn(ctx: NewsroomContext, id: number) {
  const found = await ctx.db.selectFrom('noteReplies').select('noteId').where('id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound(`reply ${id}`);
  const { replies, ...talk } = await talkOf(ctx, found.noteId);
  const at = replies.findIndex((one) => one.id === id);
  const reply = replies[at];
  if (!reply) throw new NotFound(`reply ${id}`);
  return { ...talk, reply, after: replies.slice(at + 1) };
}

async function tellNew(ctx: NewsroomContext, note: Row<'passageNotes'>, before: string, { mentions }: Words) {
  const told = mentionsIn(before);
  const to = mentions.filter((one) => !told.includes(one));
  await notify(ctx, { to, kind: 'mention', story: note.articleId, data: { note: note.id } });
}
