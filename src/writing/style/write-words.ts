import type { z } from 'zod';
import { Invalid, NotFound } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import type { addStyleWord, styleWord } from './contract.ts';

type StyleWord = z.output<typeof styleWord>;
const MOST_WORDS = 50_000;

/** @throws {Invalid} `word` where there are too many */
export async function addWord(
  ctx: NewsroomContext,
  { word: typed, language: tag }: z.output<typeof addStyleWord.input>,
): Promise<StyleWord> {
  const word = typed.normalize('NFC').replaceAll('’', "'");
  const language = tag.toLowerCase().split('-')[0] as string;
  return inTransaction(ctx.db, async (db) => {
    const { count } = await db
      .selectFrom('styleWords')
      .select((on) => on.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_WORDS) throw new Invalid('There are too many words.', { word: 'Remove others first.' });
    const row = await db
      .insertInto('styleWords')
      .values({ word, language, addedBy: ctx.person.id, addedAt: ctx.now() })
      .onConflict((on) => on.columns(['word', 'language']).doNothing())
      .returning(['id', 'word', 'language'])
      .executeTakeFirst();
    if (!row)
      return db
        .selectFrom('styleWords')
        .select(['id', 'word', 'language'])
        .where('word', '=', word)
        .where('language', '=', language)
        .executeTakeFirstOrThrow();
    await audit(
      { ...ctx, db },
      { what: 'style.word-added', thing: `style-word:${row.id}`, detail: { word, language } },
    );
    await recordEvent(db, { kind: 'style.changed' }, ctx.now());
    return row;
  });
}

/** @throws {NotFound} */
export async function removeWord(ctx: NewsroomContext, id: number): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const gone = await db
      .deleteFrom('styleWords')
      .where('id', '=', id)
      .returning(['word', 'language'])
      .executeTakeFirst();
    if (!gone) throw new NotFound(`style word ${id}`);
    await audit({ ...ctx, db }, { what: 'style.word-removed', thing: `style-word:${id}`, detail: gone });
    await recordEvent(db, { kind: 'style.changed' }, ctx.now());
  });
}
