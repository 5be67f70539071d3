import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Row } from '../store/tables.ts';
import { copyOfEdition } from './copy-of-edition.ts';
import type { Lead, SearchFields } from './fields.ts';
import { noteMedia } from './note-media.ts';
import { publishCopies } from './publish.ts';
import { type Replacement, replaceMedia, type Shown } from './replace-media.ts';
import { replacementFor } from './replacement-for.ts';
import { readWorkingCopies, type WorkingCopies, type WorkingCopy } from './working-copies.ts';

/**
 * Takes a file out of one live story, or puts what is chosen in its place: in a new edition made from what readers see, and
 * in the working copy, whose other changes stay as unpublished as they were. Null where the file is not there any more.
 */
export async function endInArticle(
  ctx: Context,
  id: ArticleId,
  media: MediaId,
): Promise<{ replacement: MediaId | null } | null> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const read = await readWorkingCopies(db, [id]);
    const copy = read.copies.get(id);
    if (copy?.article.status !== 'live') return null;
    const by = await replacementFor(on, media, id);
    const isSeen = await isLive(db, id, media);
    if (isSeen) await republish(on, read, copy, media, by);
    await renewCopy(on, copy.article, media, by);
    if (!isSeen) return null;
    const what = by ? ('replaced' as const) : ('removed' as const);
    const row = { mediaId: media, articleId: id, at: ctx.now(), what, replacementId: by?.id ?? null };
    await db.insertInto('rightsEnds').values(row).execute();
    return { replacement: by?.id ?? null };
  });
}

async function isLive(db: Db, articleId: ArticleId, mediaId: MediaId): Promise<boolean> {
  const row = await db
    .selectFrom('liveMedia')
    .select('mediaId')
    .where('articleId', '=', articleId)
    .where('mediaId', '=', mediaId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A new edition of the newest one, not of the working copy, which may hold what readers must not see yet. */
async function republish(
  ctx: Context,
  read: WorkingCopies,
  { article }: WorkingCopy,
  media: MediaId,
  by: Replacement | null,
): Promise<void> {
  const { snapshotJson } = await ctx.db
    .selectFrom('editions')
    .select('snapshotJson')
    .where('articleId', '=', article.id)
    .where('number', '=', article.edition as number)
    .executeTakeFirstOrThrow();
  const frozen = await copyOfEdition(ctx.db, { article }, snapshotJson);
  const shown = replaceMedia(shownBy(frozen.article), media, by);
  const copies = new Map([[article.id, { ...frozen, article: { ...frozen.article, ...rowOf(shown) } }]]);
  const note = `The licence of file ${media} has ended.`;
  await publishCopies(ctx, [{ id: article.id, act: 'minor', note, ofLive: true }], { ...read, copies });
}

/** The working copy has no use for it either. Where it had unpublished changes, it still differs from what readers see. */
async function renewCopy(
  ctx: Context,
  article: Row<'articles'>,
  media: MediaId,
  by: Replacement | null,
): Promise<void> {
  const { id, slug, sectionId } = article;
  const live = await ctx.db.selectFrom('liveArticles').select('touchedAt').where('id', '=', id).executeTakeFirst();
  const row = rowOf(replaceMedia(shownBy(article), media, by));
  const had = await ctx.db
    .selectFrom('editions')
    .select('publishedAt')
    .where('articleId', '=', id)
    .where('number', '=', article.edition as number)
    .executeTakeFirst();
  const isChanged = article.touchedAt > (had?.publishedAt ?? 0);
  const touchedAt = Math.max(ctx.now(), live?.touchedAt ?? 0) + (isChanged ? 1 : 0);
  await ctx.db
    .updateTable('articles')
    .set({ ...row, slug, sectionId, touchedAt })
    .where('id', '=', id)
    .execute();
  await noteMedia(ctx.db, [{ id, isNew: false, row }]);
}

function shownBy({ documentJson, leadJson, searchJson }: Row<'articles'>): Shown {
  return {
    document: upgrade(JSON.parse(documentJson)) as Document,
    lead: JSON.parse(leadJson ?? 'null') as Lead | null,
    search: JSON.parse(searchJson) as SearchFields,
  };
}

function rowOf({ document, lead, search }: Shown) {
  return {
    documentJson: JSON.stringify(document),
    leadJson: lead && JSON.stringify(lead),
    searchJson: JSON.stringify(search),
  };
}
