import { Forbidden, Invalid } from '../../base/errors.ts';
import { dropXmlControls } from '../../base/escape.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { notify } from '../../notices/notify.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { BODY, LEAD_CAPTION, TEXT_LIMITS } from '../layout.ts';
import { guard } from '../stories/guard.ts';
import type { Note } from './contract.ts';
import { heldNote } from './held-note.ts';
import { noteRow, oneNote } from './read-notes.ts';

export type Words = { text: string; mentions: readonly PersonId[] };

/** @throws {NotFound} {Forbidden} {Invalid} `anchor`, `mentions` */
export async function addNote(
  ctx: NewsroomContext,
  story: ArticleId,
  { anchor, ...words }: Words & { anchor: Note['anchor'] },
): Promise<Note> {
  const may = await guard(ctx.db, ctx.person, story, 'comment');
  if (anchor.field !== BODY && anchor.field !== LEAD_CAPTION && !Object.hasOwn(TEXT_LIMITS, anchor.field))
    throw new Invalid('The comment does not fit.', { anchor: 'There is no such text in a story.' });
  const id = await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const row = await db
      .insertInto('passageNotes')
      .values({
        articleId: story,
        field: anchor.field,
        fromPosition: anchor.from,
        toPosition: anchor.to,
        quote: dropXmlControls(anchor.quote),
        ...(await checked(on, words)),
        personId: ctx.person.id,
        at: ctx.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await notify(on, { to: words.mentions, kind: 'mention', story, data: { note: row.id } });
    return row.id;
  });
  return oneNote(ctx.db, { person: ctx.person, may }, id);
}

/** @throws {NotFound} {Forbidden} {Invalid} `mentions` */
export async function replyToNote(ctx: NewsroomContext, id: number, words: Words): Promise<Note> {
  const { articleId, personId, mentionsJson } = await noteRow(ctx.db, id);
  const may = await guard(ctx.db, ctx.person, articleId, 'comment');
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await heldNote(db, id);
    const said = await db.selectFrom('noteReplies').select(['personId']).where('noteId', '=', id).execute();
    await db
      .insertInto('noteReplies')
      .values({ noteId: id, ...(await checked(on, words)), personId: ctx.person.id, at: ctx.now() })
      .execute();
    await notify(on, { to: words.mentions, kind: 'mention', story: articleId, data: { note: id } });
    // everybody in the talk hears of an answer, those named in it by that alone
    const talk = [personId, ...(JSON.parse(mentionsJson) as PersonId[]), ...said.map((one) => one.personId)];
    const others = talk.filter((one) => !words.mentions.includes(one));
    await notify(on, { to: others, kind: 'reply', story: articleId, data: { note: id } });
  });
  return oneNote(ctx.db, { person: ctx.person, may }, id);
}

/** Says that a note is done with, or is not after all. @throws {NotFound} {Forbidden} */
export async function settleNote(ctx: NewsroomContext, id: number, isDone: boolean): Promise<Note> {
  const row = await noteRow(ctx.db, id);
  const may = await guard(ctx.db, ctx.person, row.articleId, 'comment');
  if (row.personId !== ctx.person.id && !may.edit)
    throw new Forbidden('A comment is closed by who wrote it or by who may change the story.');
  await ctx.db
    .updateTable('passageNotes')
    .set(isDone ? { resolvedBy: ctx.person.id, resolvedAt: ctx.now() } : { resolvedBy: null, resolvedAt: null })
    .where('id', '=', id)
    .$if(isDone, (query) => query.where('resolvedAt', 'is', null))
    .execute();
  return oneNote(ctx.db, { person: ctx.person, may }, id);
}

/** What a note or reply says, as it is kept. @throws {Invalid} `mentions` */
export async function checked({ db }: Pick<NewsroomContext, 'db'>, { text, mentions }: Words) {
  const asked = [...new Set(mentions)];
  const known =
    asked.length === 0
      ? []
      : await db.selectFrom('people').select('id').where('id', 'in', asked).where('state', '=', 'active').execute();
  if (known.length < asked.length)
    throw new Invalid('The comment does not fit.', {
      mentions: 'Somebody mentioned has no account, or has it no more.',
    });
  return { text: dropXmlControls(text), mentionsJson: JSON.stringify(asked) };
}
