import type { Instant } from '../base/clock.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { endInArticle } from './end-in-article.ts';
import { replacementFor } from './replacement-for.ts';

export interface EndedUse {
  media: MediaId;
  /** null: beside an author */
  article: ArticleId | null;
  replacement: MediaId | null;
}

/**
 * Carries out every licence that has ended: in each live story the file's place is taken by the story's second choice, the
 * file's, or nothing, in a new edition that readers need not be told of; changes that the newsroom has not published stay
 * unpublished. Each story is a transaction of its own, done once however many processes ask; what could not be done is named,
 * noted once, and tried again at the next call.
 */
export async function expireRights(
  ctx: Context,
): Promise<{ ended: EndedUse[]; failed: { media: MediaId; article: ArticleId; reason: unknown }[] }> {
  const ended: EndedUse[] = [];
  const failed: { media: MediaId; article: ArticleId; reason: unknown }[] = [];
  const due = await ctx.db
    .selectFrom('media')
    .select(['id', 'usableUntil'])
    .where('usableUntil', '<=', ctx.now())
    .where((on) => on.or([on('endedAt', 'is', null), on('endedAt', '<', on.ref('usableUntil'))]))
    .orderBy('usableUntil')
    .limit(100)
    .execute();
  for (const { id, usableUntil } of due) {
    const articles = await articlesWith(ctx, id);
    let isDone = true;
    for (const article of articles) {
      try {
        const done = await endInArticle(ctx, article, id);
        if (done) ended.push({ media: id, article, replacement: done.replacement });
      } catch (reason) {
        isDone = false;
        failed.push({ media: id, article, reason });
        await noteFailure(ctx, id, article);
      }
    }
    if (isDone) ended.push(...(await finish(ctx, id, usableUntil as Instant, articles.length)));
  }
  return { ended, failed };
}

/** Live stories first, then working copies that are live and show it only there. */
async function articlesWith({ db }: Context, media: MediaId): Promise<ArticleId[]> {
  const rows = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('id', 'in', (on) =>
      on
        .selectFrom('liveMedia')
        .select('articleId')
        .where('mediaId', '=', media)
        .union(
          on.selectFrom('articleMedia').select('articleId').where('mediaId', '=', media).where('isCurrent', '=', 1),
        ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Beside authors it goes too; from then on the end counts as carried out. */
async function finish(ctx: Context, media: MediaId, until: Instant, stories: number): Promise<EndedUse[]> {
  return inTransaction(ctx.db, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('media')
      .set({ endedAt: until })
      .where('id', '=', media)
      .where('usableUntil', '=', until)
      .where((on) => on.or([on('endedAt', 'is', null), on('endedAt', '<', until)]))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return [];
    const replacement = (await replacementFor({ ...ctx, db }, media, null))?.id ?? null;
    const authors = await db
      .updateTable('authors')
      .set({ pictureId: replacement })
      .where('pictureId', '=', media)
      .returning('id')
      .execute();
    const what = replacement === null ? ('removed' as const) : ('replaced' as const);
    for (const { id } of authors) {
      const row = { mediaId: media, articleId: null, at: ctx.now(), what, replacementId: replacement };
      await db.insertInto('rightsEnds').values(row).execute();
      await recordEvent(db, { kind: 'author.changed', author: id }, ctx.now());
    }
    await recordEvent(db, { kind: 'media.changed', media }, ctx.now());
    const detail = { usableUntil: until, stories, authors: authors.length };
    await audit({ ...ctx, db }, { what: 'media.ended', thing: `media:${media}`, detail });
    return authors.map(() => ({ media, article: null, replacement }));
  });
}

async function noteFailure(ctx: Context, mediaId: MediaId, articleId: ArticleId): Promise<void> {
  const known = await ctx.db
    .selectFrom('rightsEnds')
    .select('id')
    .where('mediaId', '=', mediaId)
    .where('articleId', '=', articleId)
    .where('what', '=', 'failed')
    .executeTakeFirst();
  if (known) return;
  const row = { mediaId, articleId, at: ctx.now(), what: 'failed' as const, replacementId: null };
  await ctx.db.insertInto('rightsEnds').values(row).execute();
}
