import { Conflict, Invalid } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { cardPictures } from '../card-pictures.ts';
import type { Card } from '../cards/contract.ts';
import { parsed, storiesOf } from '../stored.ts';
import { placedStories, plainPicture } from '../view/placed-stories.ts';

/** Cards that somebody keeps for themselves, with what they show. */
export async function ownClipboard(ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>) {
  const { db, now, person } = ctx;
  const row = await db.selectFrom('frontClipboards').selectAll().where('personId', '=', person.id).executeTakeFirst();
  const cards = row ? parsed<Card[]>(row.cardsJson) : [];
  const stories = await placedStories(ctx, person, named(cards));
  const pictures = await cardPictures(
    db,
    cards.flatMap(({ overrides: { picture } }) => (typeof picture === 'number' ? [picture] : [])),
    now(),
  );
  return {
    revision: row?.revision ?? 0,
    cards,
    stories: [...stories.values()],
    pictures: [...pictures.values()].map(plainPicture),
  };
}

/** @throws Conflict with the clipboard where another screen was quicker; Invalid `cards.N.story` */
export async function saveClipboard(
  ctx: NewsroomContext,
  { base, cards }: { base: number; cards: readonly Card[] },
): Promise<void> {
  const { person } = ctx;
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await ownClipboard(on);
    if (before.revision !== base) throw new Conflict('Your clipboard was changed on another screen.', before);
    const stories = await placedStories(on, person, named(cards));
    const faults = cards.flatMap(({ story }, at) =>
      (stories.get(story)?.state ?? 'none') === 'none' ? [[`cards.${at}.story`, 'There is no such story.']] : [],
    );
    if (faults.length > 0) throw new Invalid('These cards cannot be kept.', Object.fromEntries(faults));
    const kept = { revision: base + 1, cardsJson: JSON.stringify(cards) };
    const { numUpdatedRows } = await db
      .updateTable('frontClipboards')
      .set(kept)
      .where('personId', '=', person.id)
      .where('revision', '=', base)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('frontClipboards')
      .values({ personId: person.id, ...kept })
      .onConflict((conflict) => conflict.column('personId').doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw new Conflict('Your clipboard was changed on another screen.', before);
  });
}

const named = (cards: readonly Card[]) =>
  storiesOf({ cards: cards.map((card) => ({ ...card, placedAt: 0, placedBy: null })) });
