import { z } from 'zod';
import { idOf } from '../base/id-schema.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import { notify } from '../notices/notify.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { fromRow } from './container-rows.ts';
import { noteRemoved } from './containers/note-removed.ts';
import { editorsOf, nameOfFront } from './editors-of.ts';

/**
 * A story left readers: its cards are noted with their containers, the people of these fronts are told, and a strip that led to
 * it is over. Readers see none of it already, before this is done. Once, however often it runs.
 */
export const noteGoneCardsJob = {
  name: 'note-gone-cards',
  input: z.object({ article: idOf<ArticleId>() }),
  async run(ctx: Context, { article }: { article: ArticleId }): Promise<void> {
    await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const live = await db.selectFrom('liveArticles').select('id').where('id', '=', article).executeTakeFirst();
      // it came back before anybody could be told
      if (live) return;
      const withdrawal = await db
        .selectFrom('withdrawals')
        .select(['at', 'personId'])
        .where('articleId', '=', article)
        .executeTakeFirst();
      for (const front of await frontsWith(on, article)) await noteOn(on, article, front, withdrawal ?? null);
      await endStrip(on, article);
    });
  },
};

async function frontsWith({ db }: Context, article: ArticleId) {
  return db
    .selectFrom('frontStories')
    .innerJoin('fronts', 'fronts.id', 'frontStories.frontId')
    .select(['fronts.id', 'fronts.key'])
    .distinct()
    .where('articleId', '=', article)
    .execute();
}

async function noteOn(
  ctx: Context,
  article: ArticleId,
  { id, key }: { id: number; key: string },
  withdrawal: { at: number; personId: PersonId | null } | null,
): Promise<void> {
  const { db, now } = ctx;
  const rows = await db
    .selectFrom('frontContainers')
    .selectAll()
    .where('frontId', '=', id)
    .where('id', 'in', (on) => on.selectFrom('frontStories').select('containerId').where('articleId', '=', article))
    .execute();
  const to: (PersonId | null)[] = [];
  for (const row of rows.map(fromRow)) {
    const noted = await db
      .selectFrom('frontRemovals')
      .select('id')
      .where('containerId', '=', row.id)
      .where('articleId', '=', article)
      .where('reason', '=', 'gone')
      .where('at', '>=', withdrawal?.at ?? 0)
      .executeTakeFirst();
    if (noted) continue;
    const cards = (row.live?.cards ?? []).filter(({ story }) => story === article);
    await noteRemoved(ctx, row.id, cards, { by: null, reason: 'gone' });
    to.push(row.launchedBy, row.draftBy, ...cards.map(({ placedBy }) => placedBy));
  }
  if (to.length === 0) return;
  const name = await nameOfFront(db, key);
  if (name === null) return;
  const people = await editorsOf(db, key, to);
  await notify(ctx, {
    ...{ to: people, kind: 'cardGone', story: article, data: { what: name, front: key } },
    by: withdrawal?.personId ?? null,
  });
  await recordEvent(db, { kind: 'front.changed', front: key, tags: [] }, now());
}

async function endStrip({ db, now }: Context, article: ArticleId): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('breakingNews')
    .set({ stands: null, endedAt: now(), endedWhy: 'gone' })
    .where('articleId', '=', article)
    .where('stands', '=', 1)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await recordEvent(db, { kind: 'breaking.changed' }, now());
}
