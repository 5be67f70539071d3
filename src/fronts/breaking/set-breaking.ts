import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import { checkEnd, guardStrip } from './check-end.ts';
import { breakingNow } from './list-breaking.ts';

/** @throws Conflict with `now` where something else stands there than was looked at; Invalid `story`, `endsAt`; Forbidden */
export async function setBreaking(
  ctx: NewsroomContext,
  { text, story, endsAt, replaces }: { text: string; story: ArticleId | null; endsAt: number; replaces: number | null },
): Promise<void> {
  guardStrip(ctx);
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const now = ctx.now();
    checkEnd(now, endsAt);
    const live =
      story === null
        ? true
        : await db.selectFrom('liveArticles').select('id').where('id', '=', story).executeTakeFirst();
    if (!live) throw new Invalid('Readers do not have this story.', { story: 'Choose a story that readers have.' });
    const standing = await db
      .selectFrom('breakingNews')
      .select(['id', 'endsAt'])
      .where('stands', '=', 1)
      .executeTakeFirst();
    const current = standing && standing.endsAt > now ? standing.id : null;
    const quicker = async (): Promise<never> => {
      throw new Conflict('Somebody else was quicker.', { now: await breakingNow(on) });
    };
    if (current !== replaces) await quicker();
    if (standing) {
      const over =
        current === null
          ? ({ endedWhy: 'time', endedAt: standing.endsAt } as const)
          : ({ endedWhy: 'replaced', endedAt: now, endedBy: ctx.person.id } as const);
      const { numUpdatedRows } = await db
        .updateTable('breakingNews')
        .set({ stands: null, ...over })
        .where('id', '=', standing.id)
        .where('stands', '=', 1)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) await quicker();
    }
    const row = await db
      .insertInto('breakingNews')
      .values({
        ...{ text, articleId: story, endsAt, setBy: ctx.person.id, setAt: now, stands: 1 },
        ...{ endedAt: null, endedBy: null, endedWhy: null },
      })
      .onConflict((conflict) => conflict.column('stands').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return quicker();
    await audit(on, { what: 'breaking.set', thing: `breaking:${row.id}`, detail: { text, story, endsAt } });
    await recordEvent(db, { kind: 'breaking.changed' }, now);
  });
}
